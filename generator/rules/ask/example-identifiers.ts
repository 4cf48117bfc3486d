import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { ExampleModel, ServerBranchModel, UserDataModel } from "../../model/model.js";
import { joinWords, listAll } from "../../text/list.js";
import { checkValue } from "../../value/check-value.js";
import type { JsonValue } from "../../value/json-value.js";
import type { ExampleFault } from "./example-fault.js";

/** The action sources of an event's servers that an example is for. */
export interface Branches {
  /** Those whose fields may stand in the example. */
  readonly open: readonly ServerBranchModel[];
  /** Those whose demands it must meet. */
  readonly needed: readonly ServerBranchModel[];
}

/** What is wrong with an example's identifiers; above all what would make the generated code refuse the event. */
export function exampleIdentifiers(
  catalog: Catalog,
  { userData, spans }: ExampleModel,
  { open, needed }: Branches,
): readonly ExampleFault[] {
  const isKnown = (key: CatalogUserDataKey) =>
    open.some(({ userData: { required, optional } }) => required.includes(key) || optional.includes(key));
  const demanded = new Set<CatalogUserDataKey>();
  for (const branch of needed) for (const key of branch.userData.required) demanded.add(key);
  const has = (key: CatalogUserDataKey) => Object.hasOwn(userData, key.name);
  const isSent = (key: CatalogUserDataKey) => has(key) && isTaken(key, userData[key.name]);
  const faults: ExampleFault[] = [];
  for (const key of demanded) if (!has(key)) faults.push(missing(`userData.${key.name}`, "is required"));
  let absent: UserDataModel["atLeastOneOf"] | undefined;
  for (const { userData: asked } of needed) {
    const sets = asked.atLeastOneOf;
    if (sets.length === 0 || sets.some((set) => set.every(isSent))) continue;
    const given = sets.filter((set) => set.every(has));
    if (given.length === 0) absent ??= sets;
    // Given whole, but in a form that is left out, so that nothing of what is demanded is sent.
    for (const key of given.flat()) demanded.add(key);
  }
  if (absent !== undefined) faults.push(missing("userData", `must have ${alternatives(absent)}`));
  for (const [name, value] of Object.entries(userData)) {
    const path = `userData.${name}`;
    const span = spans.get(path);
    const key = findByName(catalog.userDataKeys, name);
    if (key === undefined || !isKnown(key)) {
      const known = open.flatMap((branch) => [...branch.userData.required, ...branch.userData.optional]);
      faults.push({ path, text: "is not part of this event", span, meant: suggestName(known, name) });
      continue;
    }
    const ofForm = formFaults(key, value, path, span);
    faults.push(...ofForm);
    if (ofForm.length > 0 || !demanded.has(key) || isTaken(key, value)) continue;
    faults.push({ path, text: "has a form that is left out, and the event is refused without it", span });
  }
  return faults;
}

function alternatives(sets: readonly (readonly CatalogUserDataKey[])[]): string {
  return joinWords(
    sets.map((set) => listAll(set.map(({ name }) => name))),
    "or",
  );
}

function missing(path: string, text: string): ExampleFault {
  return { path, text, span: undefined };
}

function formFaults(
  key: CatalogUserDataKey,
  value: JsonValue,
  path: string,
  span: ExampleFault["span"],
): readonly ExampleFault[] {
  const one = { type: "string", minLength: 1 } as const;
  const isList = Array.isArray(value);
  if (isList && key.shape === "single") return [{ path, text: "must be one value, not a list", span }];
  const schema = isList ? ({ type: "array", items: one, minItems: 1 } as const) : one;
  return checkValue(value, schema, path).map((fault) => ({ path: fault.path, text: fault.text, span }));
}

/** Whether the generated code sends a value, or one of a list; true where only that code can tell. */
function isTaken({ inputPattern }: CatalogUserDataKey, value: JsonValue | undefined): boolean {
  if (inputPattern === undefined) return true;
  const pattern = new RegExp(inputPattern, "u");
  return [value].flat().some((text) => typeof text === "string" && pattern.test(text));
}
