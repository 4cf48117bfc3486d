import type { ParameterModel } from "../model/model.js";
import type { Code } from "./code.js";
import { fieldCheck, fieldCheckOf, listCheck, objectCheck } from "./field-check.js";
import { togetherRule } from "./together-rule.js";

/** The check of an event's parameters: `object({ value: required(number({ minimum: 0 })), … })`. */
export function parametersCheck(parameters: readonly ParameterModel[]): Code {
  const entries = parameters.map((parameter) =>
    parameter.members.length === 0
      ? fieldCheck(parameter)
      : fieldCheckOf(parameter, contentsCheck(parameter)),
  );
  return objectCheck(entries, togetherRule(parameters));
}

function contentsCheck(contents: ParameterModel): Code {
  return listCheck(contents.schema, objectCheck(contents.members.map(fieldCheck)));
}
