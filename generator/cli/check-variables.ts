import { sharedPixel, unknownContract, unknownVariable } from "../config/config-diagnostics.js";
import type { ContractVariables, Variable } from "../config/variables.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { sendingsBySource } from "../emit/senders.js";
import { sourcePixels } from "../emit/source-pixels.js";
import type { Model, PixelModel } from "../model/model.js";
import type { Project } from "./project.js";
import { whereNear } from "./where-near.js";

/** What is wrong with the variables of a project, seen against its contracts. */
export function checkVariables(project: Project, models: readonly Model[]): readonly Diagnostic[] {
  const { general, own, shared } = project.config.variables;
  return [
    ...general
      .filter(({ name }) => !shared.has(name.value))
      .flatMap((variable) => checkGeneral(variable, own, models)),
    ...own.flatMap((entry) => checkOwn(entry, project, models)),
  ];
}

/** A value is shared by the contracts whose pages use it and that state none of their own. */
function checkGeneral(
  { name }: Variable,
  own: readonly ContractVariables[],
  models: readonly Model[],
): readonly Diagnostic[] {
  const stated = new Set(
    own
      .filter(({ variables }) => variables.some((variable) => variable.name.value === name.value))
      .map(({ contract }) => contract.value),
  );
  const users = models.filter(
    (model) => !stated.has(model.name) && variablesAmong(pagePixels(model)).includes(name.value),
  );
  if (users.length < 2) return [];
  const contracts = users.map((model) => model.name);
  const related = users.flatMap(({ origin }) =>
    origin.name === undefined ? [] : [{ span: origin.name.span, text: "gets its value in its pages" }],
  );
  const at = { span: name.span, text: "one value for all of them" };
  return [sharedPixel.create({ variable: name.value, contracts }, { at, related })];
}

function checkOwn(
  { contract, variables }: ContractVariables,
  { scope }: Project,
  models: readonly Model[],
): readonly Diagnostic[] {
  const model = models.find(({ name }) => name === contract.value);
  if (model === undefined) {
    // A call may name some contracts only, and one that could not be read has no name.
    if (scope === "call" || models.some(({ origin }) => origin.name === undefined)) return [];
    const names = models.map(({ name }) => name);
    return [unknownContract.create({ contract: contract.value }, whereNear(contract, names))];
  }
  const known = variablesAmong(model.pixels);
  return variables
    .filter(({ name }) => !known.includes(name.value))
    .map(({ name }) =>
      unknownVariable.create({ variable: name.value, contract: model.name }, whereNear(name, known)),
    );
}

function pagePixels(model: Model): readonly PixelModel[] {
  return sendingsBySource(model, "browser").flatMap(({ source }) => sourcePixels(model, source));
}

function variablesAmong(pixels: readonly PixelModel[]): readonly string[] {
  return pixels.filter(({ id }) => id.kind === "variable").map(({ id }) => id.text);
}
