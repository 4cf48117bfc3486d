import { call, code, identifier, literal, objectOf, propertyName, use, useType } from "../../emit/code.js";
import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { type PixelPlace, sourceConstant } from "./place.js";

/** The module that is imported during development: it holds every event against the contract and says what is wrong. */
export function debugModule(place: PixelPlace): EmittedFile {
  const file = new TsFile(`${place.folder}/debug.ts`, header(place.model), place.ending);
  const checks = place.sendings.map(({ event }) => {
    const { type, file: name } = eventNames(event);
    const validator = use(`validate${type}Parameters`, `validators/${sourceFolder(place.source)}/${name}`);
    return code`${propertyName(event.name)}: ${validator}`;
  });
  const checksType = useType("ParameterChecks", "runtime/pixel/explain");
  return file
    .declare("explain", "CHECKS")
    .line(code`const CHECKS: ${checksType} = ${objectOf(checks)};`)
    .blank()
    .comment([
      "Tells on the console, for each event from now on, what became of it and where it breaks the contract. Call it during development only; nothing about the page decides by itself.",
    ])
    .line(code`export function explain(): void {`)
    .line(
      code`${call(use("explain", "runtime/pixel/explain"), [
        code`${use(sourceConstant(place.source), `${place.folder}/base`)}`,
        identifier("CHECKS"),
        literal(place.model.sourcePath),
      ])};`,
      2,
    )
    .line(code`}`)
    .finish();
}
