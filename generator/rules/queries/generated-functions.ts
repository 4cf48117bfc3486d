import { camelCase, pascalCase } from "../../text/casing.js";

/** The functions that may be generated for an event, by name: all that could clash with those of another event. */
export function generatedFunctions(event: string): readonly string[] {
  const type = pascalCase(event);
  return [
    `${camelCase(event)}Id`,
    `build${type}`,
    `create${type}Id`,
    `parse${type}Id`,
    `safeBuild${type}`,
    `track${type}`,
    `validate${type}Input`,
    `validate${type}Parameters`,
    `validate${type}Payload`,
  ];
}
