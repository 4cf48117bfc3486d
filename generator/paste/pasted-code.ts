import { followingRuntime, snippetMatching, snippetRuntime } from "../derived/snippet-runtime.js";
import {
  arrayOf,
  type Code,
  call,
  code,
  identifier,
  literal,
  objectOf,
  propertyName,
  propertyText,
  use,
} from "../emit/code.js";
import { matchFunction } from "../emit/identifier-module.js";
import { Printer } from "../emit/print.js";
import { readerCode } from "../emit/reader-code.js";
import { makesId, type Sending } from "../emit/senders.js";
import { eventIdRecipe } from "../model/event-id-recipe.js";
import type { EventModel } from "../model/model.js";
import { fieldsRecipe } from "../readers/field-recipe.js";
import { type Recipe, withoutDefinitions } from "../readers/recipe.js";
import { invariant } from "../text/invariant.js";
import { declarationEntries } from "./declaration.js";
import { type FollowedSignal, signalsCode } from "./followed-signals.js";
import type { PixelContext } from "./pixel-context.js";
import { sourceEntries } from "./source-entries.js";

/** What the person who pastes fills in, and what the base sends by itself. */
interface PastedOptions {
  /** The expression of each id that was filled in, by the name of its pixel. */
  readonly pixels: readonly (readonly [name: string, id: Code])[];
  readonly pageView: string | undefined;
  readonly followed: readonly FollowedSignal[];
  /** `each` where the address of what runs this is not that of the page, so that it does not tell page views apart. */
  readonly pageViews?: "each";
}

const INDENT = 4;

/**
 * The script of a base snippet: the runtime that the Pixel's modules import, and the same declarations, with names of
 * the runtime's object in place of imports.
 */
export function pastedCode(context: PixelContext, options: PastedOptions): string {
  const { pixels, pageView, followed } = options;
  const printer = new Printer(({ name }) => `runtime.${name}`, "es5");
  const events = context.sendings.map(
    (sending) => code`${propertyName(sending.event.name)}: ${declaration(context, sending, options)}`,
  );
  const entries = [
    code`source: ${objectOf(sourceEntries(context))}`,
    code`pixels: ${objectOf(pixels.map(([name, id]) => code`${propertyName(name)}: ${id}`))}`,
    code`events: ${objectOf(events)}`,
    code`matching: ${identifier("matching")}`,
    ...(followed.length === 0
      ? []
      : [
          code`follow: ${use("followConsent", "runtime/pixel/signals/follow-consent")}`,
          code`signals: ${signalsCode(followed)}`,
        ]),
    ...(pageView === undefined ? [] : [code`pageView: ${literal(pageView)}`]),
  ];
  printer.code(code`${call(use("paste", "runtime/pixel/snippet/paste"), [objectOf(entries)])};`, INDENT);
  const script = followed.length === 0 ? snippetRuntime : followingRuntime;
  const pad = " ".repeat(INDENT);
  return `${pad}${script}\n${pad}var matching = { ${matchers(context)} };\n${printer.text}`;
}

/** What reads each identifier that the source hands to the Pixel. */
function matchers({ source }: PixelContext): string {
  return source.advancedMatching
    .map(({ name }) => {
      const text = snippetMatching[matchFunction(name)];
      invariant(text !== undefined, `the Pixel takes ${name}`);
      return `${propertyText(name)}: ${text}`;
    })
    .join(", ");
}

function declaration(context: PixelContext, sending: Sending, { pageViews }: PastedOptions): Code {
  const { event, sender } = sending;
  return objectOf([
    ...declarationEntries(context, sending, {
      keys: readerOf(fieldsRecipe(event.keys)),
      parameters: readerOf(fieldsRecipe(sender.parameters)),
      idForm: idForm(event),
      ...(pageViews === undefined ? {} : { pageViews }),
    }),
    ...(makesId(sending) ? [code`generated: true`] : []),
  ]);
}

function idForm({ eventId }: EventModel): Code {
  const parts = eventId?.kind === "template" ? eventIdRecipe(eventId.parts) : [];
  return code`function () { return ${arrayOf(parts.map(readerOf))}; }`;
}

function readerOf(recipe: Recipe): Code {
  return readerCode(withoutDefinitions(recipe));
}
