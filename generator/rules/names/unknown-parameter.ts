import type { Catalog } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { FieldAst } from "../../contract/ast.js";
import type { UnknownName } from "../../model/finding.js";
import type { Model } from "../../model/model.js";
import { quote } from "../../text/quote.js";
import { knownParameters } from "../queries/known-parameters.js";
import { omittedNames } from "../queries/omitted-names.js";
import { identifierCalled, isPersonalName } from "../queries/personal-names.js";
import { unknownNames } from "../queries/unknown-names.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { writtenEvents } from "../queries/written-events.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if a parameter is one of Meta's or defined for the whole contract (Standard
 * Parameters, 2025-11-17).
 */
export const unknownParameter = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly help: string;
}>({
  name: "unknown-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} has the parameter ${quote(name)}, which is neither Meta's nor defined by the contract`,
  note: "Meta reads its own parameters by their exact names; under another name the value has no effect.",
  help: ({ help }) => help,
  check({ model, catalog }, report) {
    const known = knownParameters(model, catalog);
    const omitted = omittedNames(model);
    for (const finding of unknownNames(model, "parameter")) {
      const { name, within } = finding;
      if (omitted.has(name)) continue;
      const elsewhere = noParameter(catalog, model, finding);
      const meant = elsewhere === undefined ? suggestName(known, name.value) : [];
      report(
        { event: within, name: name.value, help: elsewhere?.help ?? DEFINED },
        nameSuggestions(name, meant, elsewhere?.text ?? "defined nowhere"),
      );
    }
  },
});

const DEFINED = "correct the name, or define a parameter of your own under the contract's `parameters`";
const AMONG_IDENTIFIERS = "name it under `userData`, or leave it out";
const MOVE_IT = "remove it and set it where it belongs";

interface Elsewhere {
  readonly text: string;
  readonly help: string;
}

/** A closed list of values and a boolean identify no person, whatever their name. */
function namesNobody({ schema }: FieldAst): boolean {
  return schema.enum !== undefined || schema.const !== undefined || schema.type?.value === "boolean";
}

/**
 * What a name is if the contract cannot define it as a parameter either: advice to define it would only lead to the
 * next error.
 */
function noParameter(catalog: Catalog, model: Model, { name, within }: UnknownName): Elsewhere | undefined {
  const event = writtenEvents(model).get(within);
  if (event?.keys.some((key) => key.name.value === name.value)) {
    return { text: "a key of this event, and keys are never sent", help: "remove it, or correct the name" };
  }
  const home = whereNameBelongs(catalog, name.value);
  if (findByName(catalog.userDataKeys, name.value) !== undefined && home !== undefined) {
    return { text: home, help: AMONG_IDENTIFIERS };
  }
  const word = foldWord(name.value);
  const server = catalog.serverParameters.find((entry) => foldWord(entry.name) === word);
  if (server !== undefined) {
    return { text: whereNameBelongs(catalog, server.name) ?? "set elsewhere", help: MOVE_IT };
  }
  const field = event?.parameters.find((candidate) => candidate.name === name);
  if (field !== undefined && namesNobody(field)) return undefined;
  const identifier = identifierCalled(catalog, name.value);
  if (identifier !== undefined) {
    const text = `Meta's identifier ${quote(identifier.name)}: it goes under \`userData\``;
    return { text, help: AMONG_IDENTIFIERS };
  }
  if (!isPersonalName(catalog, name.value)) return undefined;
  return { text: "names a person, or how to reach one", help: AMONG_IDENTIFIERS };
}
