import { findByName } from "../catalog/find-by-name.js";
import { catalog } from "../derived/catalog.js";
import { sentParameters } from "../emit/payload-fields.js";
import { identifierRecipe, sentParametersRecipe } from "../emit/payload-recipe.js";
import { faultsOf } from "../readers/live-reader.js";
import { quote } from "../text/quote.js";
import type { MemberSchema } from "../value/value-schema.js";
import { judgeId } from "./judge-id.js";
import type { Offer } from "./offer.js";
import { error, type Problem, warning } from "./problem.js";
import { problemsOf } from "./problems-of.js";
import { valueOnWire } from "./wire-value.js";

/** What is wrong with what the Pixel's library sent, held against what the contract lets the page send. */
export function judgeHit(offer: Offer, fields: ReadonlyMap<string, string>): readonly Problem[] {
  const parameters = parametersOf(offer, fields);
  const faults = problemsOf(sentParametersRecipe(offer.sender), parameters).map((problem) => ({
    ...problem,
    path: problem.path.replace(/^[^.[]+/, "cd[$&]"),
  }));
  return [...faults, ...judgeId(offer, { path: "eid", id: fields.get("eid"), parameters })];
}

/** What is wrong with the identifiers of a hit, whatever event it is. */
export function judgeMatching(fields: ReadonlyMap<string, string>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of fields) {
    const key = /^ud(?:ff)?\[(\w{1,64})\]$/.exec(name)?.[1];
    if (key === undefined) continue;
    const known = findByName(catalog.userDataKeys, key);
    if (known?.advancedMatching !== true) {
      problems.push(warning(name, "unknown-identifier", "is no identifier that the Pixel takes"));
    } else if (known.hashed && faultsOf(identifierRecipe(known), [value]).length > 0) {
      problems.push(
        error(name, "unhashed-identifier", "is no SHA-256: whoever sees the address can read it"),
      );
    }
  }
  if (/[^\s/?&=]@[^\s/?&=]+\./.test(fields.get("dl") ?? "")) {
    problems.push(
      warning(
        "dl",
        "personal-data-in-url",
        "holds what looks like an e-mail address; Meta does not want to be told any",
      ),
    );
  }
  return problems;
}

/** The identifiers that went with a hit, by Meta's names. */
export function hitIdentifiers(fields: ReadonlyMap<string, string>): readonly string[] {
  const names = [...fields.keys()].flatMap((name) => /^(?:ud(?:ff)?\[(\w+)\])$/.exec(name)?.[1] ?? []);
  const cookies = catalog.userDataKeys.filter(({ cookie, name }) => cookie !== undefined && fields.has(name));
  const all = new Set([...names, ...cookies.map(({ name }) => name)]);
  return catalog.userDataKeys.filter(({ name }) => all.has(name)).map(({ name }) => name);
}

/** The parameters as the page gave them: an address holds all of them as text. */
function parametersOf({ sender }: Offer, fields: ReadonlyMap<string, string>): object {
  const known = new Map(
    sentParameters(sender).map((member): [string, MemberSchema] => [member.name, member]),
  );
  const entries: (readonly [string, unknown])[] = [];
  for (const [name, value] of fields) {
    const parameter = /^cd\[([^\]]+)\]$/.exec(name)?.[1];
    if (parameter === undefined) continue;
    const member = known.get(parameter);
    entries.push([parameter, member === undefined ? value : valueOnWire(value, member.schema)]);
  }
  return Object.fromEntries(entries);
}

/** Why a hit is no event of a contract, where the Pixel sends such by itself. */
export function automaticWords(fields: ReadonlyMap<string, string>): string | undefined {
  const source = fields.get("es");
  const name = fields.get("ev") ?? "";
  const isOwn = catalog.reservedEventNames.names.includes(name);
  if (source !== "automatic" && !isOwn) return undefined;
  return `is sent by the Pixel itself${isOwn ? `, as ${quote(name)}` : ""}: no event of a contract`;
}
