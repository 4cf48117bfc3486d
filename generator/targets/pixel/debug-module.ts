import { call, code, literal, use } from "../../emit/code.js";
import { header } from "../../emit/header.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { type PixelContext, sourceConstant } from "../../paste/pixel-context.js";

/** The module that is imported during development: it says what happens to every event, and what is wrong. */
export function debugModule(context: PixelContext): EmittedFile {
  const source = code`${use(sourceConstant(context.source), `${context.folder}/base`)}`;
  return new TsFile(`${context.folder}/debug.ts`, header(context.model), context.ending)
    .declare("explain")
    .comment([
      "Logs to the console, for each event from now on, what happened to it and where it breaks the contract. Call it only during development; it never starts by itself.",
    ])
    .line(code`export function explain(): void {`)
    .line(
      code`${call(use("explain", "runtime/pixel/explain"), [source, literal(context.model.sourcePath)])};`,
      2,
    )
    .line(code`}`)
    .finish();
}
