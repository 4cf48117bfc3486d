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
import type { ConsentModel } from "../../model/model.js";
import { variablePixels } from "../../paste/base-script.js";
import { type PixelContext, sourceConstant } from "../../paste/pixel-context.js";
import { consentBases, sourceEntries } from "../../paste/source-entries.js";
import { pascalCase } from "../../text/casing.js";

const RUNTIME = "runtime/pixel";

/** The module that loads, starts and reports on the Pixel of one source. */
export function baseModule(context: PixelContext): EmittedFile {
  const { model, source } = context;
  const file = new TsFile(`${context.folder}/base.ts`, header(model), context.ending);
  file.declare("startPixel", "grantConsent", "denyConsent", "identify", "limitDataUse", "pixelReport");
  sourceDeclaration(file, context);
  const bases = consentBases(context);
  const consentType = bases.length > 0 ? consentBasisType(file, bases) : undefined;
  const matchingType = source.advancedMatching.length > 0 ? advancedMatchingType(file, context) : undefined;
  const readers = matchingReaders(file, context);
  const optionsType = optionsInterface(file, context, consentType);
  const self = identifier(sourceConstant(source));
  const missingIds = variablePixels(context).length > 0;
  file
    .comment([
      "Configures how the Pixel is loaded and initialised. That happens when a consent basis of its events is granted, or at once where an event needs none: before, no script is loaded and no cookie set.",
    ])
    .line(
      code`export function startPixel(options: ${optionsType}${missingIds ? code`` : code` = {}`}): void {`,
    )
    .line(code`${call(use("start", `${RUNTIME}/start`), [self, code`options`])};`, 2)
    .line(code`}`)
    .blank();
  if (consentType !== undefined) {
    consentFunction(
      file,
      "grantConsent",
      "Records the visitor's consent: the Pixel is loaded, and the events that waited for it are sent.",
      self,
      consentType,
    );
    consentFunction(
      file,
      "denyConsent",
      "Records the visitor's refusal, and drops the events that waited for consent.",
      self,
      consentType,
    );
  }
  if (matchingType !== undefined) {
    file
      .comment([
        "Tells what is known about the visitor, before consent is passed on where it is known by then: a pixel takes it once. `null` removes a value, but an initialised pixel keeps what it was given until the visitor leaves the page.",
      ])
      .line(code`export function identify(advancedMatching: ${matchingType}): void {`)
      .line(
        code`${call(use("identify", `${RUNTIME}/identify`), [self, code`advancedMatching`, ...readers])};`,
        2,
      )
      .line(code`}`)
      .blank();
  }
  const limited = useType("LimitedDataUse", `${RUNTIME}/limit-data-use`);
  file
    .comment([
      "Limits data use for what goes out from now on; call it before `startPixel`, or the first hits may leave without it.",
    ])
    .line(code`export function limitDataUse(use: ${limited}): void {`)
    .line(code`${call(use("limitDataUse", `${RUNTIME}/limit-data-use`), [self, code`use`])};`, 2)
    .line(code`}`)
    .blank();
  const report = useType("PixelReport", `${RUNTIME}/report`);
  return file
    .comment(["The status of this page's events: handed over, waiting, held for consent, refused."])
    .line(code`export function pixelReport(): ${report} {`)
    .line(code`return ${call(use("report", `${RUNTIME}/report`), [self])};`, 2)
    .line(code`}`)
    .finish();
}

function sourceDeclaration(file: TsFile, context: PixelContext): void {
  const { source } = context;
  const name = sourceConstant(source);
  file
    .declare(name)
    .comment([sentence(source.description ?? source.system)])
    .line(
      code`export const ${identifier(name)}: ${useType("PixelSource", `${RUNTIME}/pixel-source`)} = ${objectOf(sourceEntries(context))};`,
    )
    .blank();
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

function advancedMatchingType(file: TsFile, { source }: PixelContext): Code {
  // A type alias, not an interface: only that is assignable to the runtime's record.
  file
    .declare("AdvancedMatching")
    .comment([
      "What is known about the visitor, as plain text: it is normalised, and the Pixel hashes it. What cannot be normalised is left out.",
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

/** The readers of the source's identifiers, as the argument that `identify` takes last. */
function matchingReaders(file: TsFile, { source }: PixelContext): readonly Code[] {
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

function optionsInterface(file: TsFile, context: PixelContext, consentType: Code | undefined): Code {
  const startOptions = useType("StartOptions", `${RUNTIME}/start`);
  const name = `${pascalCase(context.source.name)}Options`;
  const variables = variablePixels(context);
  const hasChoice = context.pixels.length > 1;
  if (variables.length === 0 && consentType === undefined && !hasChoice) return code`${startOptions}`;
  file.declare(name).comment([`How the Pixel of \`${context.source.name}\` is started.`]);
  file.line(code`export interface ${identifier(name)} extends ${startOptions} {`);
  if (variables.length > 0) {
    // A page may have one of several pixels, such as one for each brand; without any it would send nothing.
    const [words, type] =
      variables.length > 1
        ? ["The ids of the pixels that this page has, as text of digits.", code`?: string | undefined`]
        : ["The pixel's id, as text of digits.", code`: string`];
    file.comment([words], 2).line(code`readonly pixels: {`, 2);
    for (const pixel of variables) {
      file.comment([`${pixel.id.text}.`], 4).line(code`readonly ${propertyName(pixel.name)}${type};`, 4);
    }
    file.line(code`};`, 2);
  }
  if (hasChoice) {
    const names = join(
      context.pixels.map(({ name }) => literal(name)),
      " | ",
    );
    file
      .comment(["The names of this page's pixels, where it has not all of them."], 2)
      .line(code`readonly only?: readonly (${names})[];`, 2);
  }
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
