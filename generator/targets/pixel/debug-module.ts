import { call, code, identifier, literal, objectOf, propertyName, use, useType } from "../../emit/code.js";
import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { type PixelContext, sourceConstant } from "./context.js";

/** The module that is imported during development: it holds every event against the contract and says what is wrong. */
export function debugModule(context: PixelContext): EmittedFile {
  const file = new TsFile(`${context.folder}/debug.ts`, header(context.model), context.ending);
  const validators = context.sendings.map(({ event }) => {
    const { type, file: name } = eventNames(event);
    const validator = use(`validate${type}Parameters`, `validators/${sourceFolder(context.source)}/${name}`);
    return code`${propertyName(event.name)}: ${validator}`;
  });
  const validatorsType = useType("ParameterValidators", "runtime/pixel/explain");
  return file
    .declare("explain", "VALIDATORS")
    .line(code`const VALIDATORS: ${validatorsType} = ${objectOf(validators)};`)
    .blank()
    .comment([
      "Logs to the console, for each event from now on, what happened to it and where it breaks the contract. Call it only during development; it never starts by itself.",
    ])
    .line(code`export function explain(): void {`)
    .line(
      code`${call(use("explain", "runtime/pixel/explain"), [
        code`${use(sourceConstant(context.source), `${context.folder}/base`)}`,
        identifier("VALIDATORS"),
        literal(context.model.sourcePath),
      ])};`,
      2,
    )
    .line(code`}`)
    .finish();
}
