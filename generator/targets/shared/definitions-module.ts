import { arrayOf, code, identifier, literal, useType } from "../../emit/code.js";
import { DEFINITIONS, definitionNames } from "../../emit/definition-names.js";
import { sentence } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { readerCode } from "../../emit/reader-code.js";
import { eventsWithCode } from "../../emit/senders.js";
import type { EmittedFile, ImportEnding } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { Model, ParameterModel } from "../../model/model.js";
import { valueRecipe } from "../../readers/value-recipe.js";
import { quote } from "../../text/quote.js";
import type { ValueSchema } from "../../value/value-schema.js";

/** The parameters that the contract defines for all events, as far as one takes them unchanged; none without any. */
export function definitionsModule(model: Model, ending: ImportEnding): readonly EmittedFile[] {
  const used = new Map(
    eventsWithCode(model)
      .flatMap((event) => event.parameters)
      .flatMap((parameter) => (isRead(parameter) ? [[parameter.name, parameter] as const] : [])),
  );
  const written = new Set(model.origin.parameters.map(({ name }) => name.value));
  const parameters = [...written].flatMap((name) => used.get(name) ?? []);
  if (parameters.length === 0) return [];
  const file = new TsFile(`${DEFINITIONS}.ts`, header(model), ending);
  for (const parameter of parameters) definition(file, parameter);
  return [file.finish()];
}

function isRead({ schema }: ParameterModel): boolean {
  return valueRecipe(schema, "given").kind === "reader";
}

function definition(file: TsFile, { name, schema, shared, meta }: ParameterModel): void {
  const description = shared?.schema.description?.value ?? meta?.description ?? "";
  choice(file, schema, description);
  if (schema.items !== undefined) choice(file, schema.items, description);
  const recipe = valueRecipe(schema, "given");
  if (recipe.kind !== "reader") return;
  const { reader } = definitionNames(recipe.definition);
  file
    .declare(reader)
    .comment([`Reads ${quote(name)}.`])
    .line(code`export function ${identifier(reader)}(): ${useType("Reader", "runtime/shared/reader")} {`)
    .line(code`return ${readerCode(recipe.recipe)};`, 2)
    .line(code`}`)
    .blank();
}

/** What a value may be, as a list and as a type; nothing where it is not a choice. */
function choice(file: TsFile, { definition, enum: values }: ValueSchema, description: string): void {
  if (definition === undefined || values === undefined) return;
  const { list, type } = definitionNames(definition);
  file
    .declare(list, type)
    .comment(description === "" ? [] : [sentence(description)])
    .line(code`export const ${identifier(list)} = ${arrayOf(values.map(literal))} as const;`)
    .line(code`export type ${identifier(type)} = (typeof ${identifier(list)})[number];`)
    .blank();
}
