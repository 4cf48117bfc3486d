import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { FieldAst } from "../../contract/ast.js";
import type { UnknownName } from "../../model/finding.js";
import type { Model } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { homeOfName } from "../ask/home-of-name.js";
import { omittedNames } from "../ask/omitted-names.js";
import { identifierCalled, isPersonalName } from "../ask/personal-names.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only valid if a parameter is one of Meta's or defined for the whole contract (Standard
 * Parameters, 2025-11-17).
 */
export const unknownParameter = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly mend: string;
}>({
  name: "unknown-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} has the parameter ${quote(name)}, which is neither Meta's nor defined by the contract`,
  why: "Meta reads its own parameters by their exact names; under another name the value counts for nothing.",
  mend: ({ mend }) => mend,
  check({ model, catalog }, report) {
    const own = model.origin.parameters.map((field) => ({ name: field.name.value, aliases: [] }));
    const omitted = omittedNames(model);
    for (const finding of unknownNames(model, "parameter")) {
      const { name, within } = finding;
      if (omitted.has(name)) continue;
      const elsewhere = noParameter(catalog, model, finding);
      const meant = elsewhere === undefined ? suggestName([...own, ...catalog.parameters], name.value) : [];
      report(
        { event: within, name: name.value, mend: elsewhere?.mend ?? DEFINED },
        meantInstead(name, meant, elsewhere?.text ?? "defined nowhere"),
      );
    }
  },
});

const DEFINED = "correct the name, or define a parameter of your own under the contract's `parameters`";
const AMONG_IDENTIFIERS = "name it under `userData`, or leave it out";
const SAID_ELSEWHERE = "take it out and say it where it belongs";

interface Elsewhere {
  readonly text: string;
  readonly mend: string;
}

/** A closed list of values and a truth value name no person, whatever they are called. */
function namesNobody({ schema }: FieldAst): boolean {
  return schema.enum !== undefined || schema.const !== undefined || schema.type?.value === "boolean";
}

/** What a name is that no contract may define as a parameter either: whoever were told to would be refused again. */
function noParameter(catalog: Catalog, model: Model, { name, within }: UnknownName): Elsewhere | undefined {
  const event = model.origin.events.find((candidate) => candidate.name.value === within);
  if (event?.keys.some((key) => key.name.value === name.value)) {
    return { text: "a key of this event, and keys are never sent", mend: "take it out, or correct the name" };
  }
  const home = homeOfName(catalog, name.value);
  if (findByName(catalog.userDataKeys, name.value) !== undefined && home !== undefined) {
    return { text: home, mend: AMONG_IDENTIFIERS };
  }
  const word = foldWord(name.value);
  const server = catalog.serverParameters.find((entry) => foldWord(entry.name) === word);
  if (server !== undefined) {
    return { text: homeOfName(catalog, server.name) ?? "decided elsewhere", mend: SAID_ELSEWHERE };
  }
  const field = event?.parameters.find((candidate) => candidate.name === name);
  if (field !== undefined && namesNobody(field)) return undefined;
  const identifier = identifierCalled(catalog, name.value);
  if (identifier !== undefined) {
    const text = `Meta's identifier ${quote(identifier.name)}: it stands under \`userData\``;
    return { text, mend: AMONG_IDENTIFIERS };
  }
  if (!isPersonalName(catalog, name.value)) return undefined;
  return { text: "names a person, or how to reach one", mend: AMONG_IDENTIFIERS };
}
