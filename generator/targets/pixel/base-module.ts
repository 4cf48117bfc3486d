import {
  type Code,
  call,
  code,
  identifier,
  join,
  literal,
  objectOf,
  propertyName,
  use,
  useType,
} from "../../emit/code.js";
import { fieldLines, sentence } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { identifierModule, matchFunction } from "../../emit/identifier-module.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { ConsentModel, PixelModel, SenderModel } from "../../model/model.js";
import { pascalCase } from "../../text/casing.js";
import { type PixelPlace, sourceConstant } from "./place.js";

const RUNTIME = "runtime/pixel";

/** The module that loads, starts and reports on the Pixel of one source. */
export function baseModule(place: PixelPlace): EmittedFile {
  const { model, source } = place;
  const file = new TsFile(`${place.folder}/base.ts`, header(model), place.ending);
  file.declare("startPixel", "grantConsent", "denyConsent", "identify", "pixelReport");
  sourceDeclaration(file, place);
  const bases = consentBases(place);
  const consentType = bases.length > 0 ? consentBasisType(file, bases) : undefined;
  const matchingType = source.advancedMatching.length > 0 ? advancedMatchingType(file, place) : undefined;
  const readers = matchingReaders(file, place);
  const optionsType = optionsInterface(file, place, consentType, matchingType);
  const self = identifier(sourceConstant(source));
  const missingIds = variablePixels(place).length > 0;
  file
    .comment([
      "Says how the Pixel is loaded and initialised, which happens when the first event may go out: before consent no script is loaded and no cookie set.",
    ])
    .line(
      code`export function startPixel(options: ${optionsType}${missingIds ? code`` : code` = {}`}): void {`,
    )
    .line(code`${call(use("start", `${RUNTIME}/start`), [self, code`options`, ...readers])};`, 2)
    .line(code`}`)
    .blank();
  if (consentType !== undefined) {
    consentFunction(
      file,
      "grantConsent",
      "Notes the visitor's consent, and sends what waited for it.",
      self,
      consentType,
    );
    consentFunction(
      file,
      "denyConsent",
      "Notes the visitor's refusal, and drops what waited for consent.",
      self,
      consentType,
    );
  }
  if (matchingType !== undefined) {
    file
      .comment([
        "Adds what has become known of the visitor, after a log-in for instance; `null` takes a value away, but a pixel that is initialised keeps what it was given until the page is left.",
      ])
      .line(code`export function identify(advancedMatching: ${matchingType}): void {`)
      .line(
        code`${call(use("identify", `${RUNTIME}/identify`), [self, code`advancedMatching`, ...readers])};`,
        2,
      )
      .line(code`}`)
      .blank();
  }
  const report = useType("PixelReport", `${RUNTIME}/report`);
  return file
    .comment(["What became of this page's events: sent, waiting, held for consent, refused."])
    .line(code`export function pixelReport(): ${report} {`)
    .line(code`return ${call(use("report", `${RUNTIME}/report`), [self])};`, 2)
    .line(code`}`)
    .finish();
}

function sourceDeclaration(file: TsFile, place: PixelPlace): void {
  const { model, source } = place;
  const name = sourceConstant(source);
  const ownPageView = place.sendings.some(
    ({ event }) => event.meta.kind === "standard" && event.meta.event.automatic,
  );
  file
    .declare(name)
    .comment([sentence(source.description ?? source.system)])
    .line(
      code`export const ${identifier(name)}: ${useType("PixelSource", `${RUNTIME}/pixel-source`)} = ${objectOf(
        [
          code`contract: ${literal(model.name)}`,
          code`source: ${literal(source.name)}`,
          code`pixels: ${literal(place.pixels.map(pixelReference))}`,
          code`only: ${literal(place.onlyPixel)}`,
          code`ownPageView: ${literal(ownPageView)}`,
        ],
      )};`,
    )
    .blank();
}

function pixelReference({ name, id }: PixelModel): { readonly [key: string]: string } {
  return id.kind === "digits" ? { name, id: id.text } : { name };
}

/** The pixels an event is limited to, by name; undefined when it goes to all that its source sends to. */
export function limitedPixels(place: PixelPlace, sender: SenderModel): readonly string[] | undefined {
  if (sender.pixels.length === place.pixels.length) return undefined;
  return sender.pixels.map((pixel) => pixel.name);
}

function variablePixels(place: PixelPlace): readonly PixelModel[] {
  return place.pixels.filter((pixel) => pixel.id.kind === "variable");
}

/** The bases that the source's events wait for. */
export function consentBases(place: PixelPlace): readonly ConsentModel[] {
  const used = new Set(place.sendings.map(({ event }) => event.consent));
  return place.model.consents.filter((basis) => used.has(basis));
}

function consentBasisType(file: TsFile, bases: readonly ConsentModel[]): Code {
  const words = bases.map((basis) => sentence(`\`${basis.name}\`: ${basis.description}`));
  file
    .declare("ConsentBasis")
    .comment(["What the visitor can consent to.", ...words])
    .line(
      code`export type ConsentBasis = ${join(
        bases.map((basis) => literal(basis.name)),
        " | ",
      )};`,
    )
    .blank();
  return identifier("ConsentBasis");
}

function advancedMatchingType(file: TsFile, { source }: PixelPlace): Code {
  // A type alias, not an interface: only that is assignable to the runtime's record.
  file
    .declare("AdvancedMatching")
    .comment([
      "What is known of the visitor, as plain text: it is brought into Meta's form, and the Pixel hashes it. What has no such form is left out.",
    ])
    .line(code`export type AdvancedMatching = {`);
  for (const { name, description, browser } of source.advancedMatching) {
    fieldLines(
      file,
      {
        name,
        description: browser ?? description,
        presence: { kind: "optional" },
        schema: { type: "string" },
      },
      code`string`,
    );
  }
  file.line(code`};`).blank();
  return identifier("AdvancedMatching");
}

/** The readers of the source's identifiers, as the argument that `start` and `identify` take last. */
function matchingReaders(file: TsFile, { source }: PixelPlace): readonly Code[] {
  if (source.advancedMatching.length === 0) return [];
  const entries = source.advancedMatching.map(
    ({ name }) => code`${propertyName(name)}: ${use(matchFunction(name), identifierModule(name))}`,
  );
  file
    .declare("MATCHING")
    .line(code`const MATCHING: ${useType("MatchingReaders", `${RUNTIME}/identify`)} = ${objectOf(entries)};`)
    .blank();
  return [identifier("MATCHING")];
}

function optionsInterface(
  file: TsFile,
  place: PixelPlace,
  consentType: Code | undefined,
  matchingType: Code | undefined,
): Code {
  const startOptions = useType("StartOptions", `${RUNTIME}/start`);
  const name = `${pascalCase(place.source.name)}Options`;
  const variables = variablePixels(place);
  if (variables.length === 0 && consentType === undefined && matchingType === undefined)
    return code`${startOptions}`;
  file.declare(name).comment([`How the Pixel of \`${place.source.name}\` is started.`]);
  file.line(code`export interface ${identifier(name)} extends ${startOptions} {`);
  if (variables.length > 0) {
    file.comment(["The pixels' ids, as text of digits."], 2).line(code`readonly pixels: {`, 2);
    for (const pixel of variables) {
      file.comment([`${pixel.id.text}.`], 4).line(code`readonly ${propertyName(pixel.name)}: string;`, 4);
    }
    file.line(code`};`, 2);
  }
  if (matchingType !== undefined) file.line(code`readonly advancedMatching?: ${matchingType};`, 2);
  if (consentType !== undefined) {
    file
      .comment(["What the visitor decided on an earlier page."], 2)
      .line(code`readonly consent?: { readonly [Basis in ${consentType}]?: "granted" | "denied" };`, 2);
  }
  file.line(code`}`).blank();
  return identifier(name);
}

function consentFunction(
  file: TsFile,
  name: "grantConsent" | "denyConsent",
  words: string,
  self: Code,
  basis: Code,
): void {
  file
    .comment([words])
    .line(code`export function ${identifier(name)}(basis: ${basis}): void {`)
    .line(code`${call(use(name, `${RUNTIME}/consent`), [self, code`basis`])};`, 2)
    .line(code`}`)
    .blank();
}
