import type { ParameterModel } from "../model/model.js";
import { type Code, code, literal } from "./code.js";
import { fieldCheck, listCheck, objectCheck } from "./field-check.js";

/** The check of an event's parameters: `object({ value: required(number({ minimum: 0 })), … })`. */
export function parametersCheck(parameters: readonly ParameterModel[]): Code {
  const entries = parameters.map((parameter) =>
    parameter.members.length === 0 ? fieldCheck(parameter) : fieldCheck(parameter, contentsCheck(parameter)),
  );
  const names = new Set(parameters.map((parameter) => parameter.name));
  // An amount without its currency is misread, so the two go together.
  const paired = names.has("value") && names.has("currency");
  return objectCheck(entries, paired ? [code`together: ${literal([["value", "currency"]])}`] : []);
}

function contentsCheck(contents: ParameterModel): Code {
  return listCheck(contents.schema, objectCheck(contents.members.map((member) => fieldCheck(member))));
}
