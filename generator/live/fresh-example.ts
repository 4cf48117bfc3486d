import { catalog } from "../derived/catalog.js";
import type { EventModel } from "../model/model.js";
import type { JsonValue } from "../value/json-value.js";
import type { ExampleValues } from "./example-values.js";

/** What makes an example an occurrence of now. */
export interface Occasion {
  readonly now: Date;
  /** For an event whose id is made anew for each occurrence. */
  readonly newId: string;
}

/** When a cookie of the Pixel was set, in milliseconds: the third of the parts that dots separate. */
const COOKIE_TIME = /^(\s*fb\.\d+\.)\d+(?=\.)/;

/** The same example as if it happened now: with a time and, where that is generated, an id of its own. */
export function freshExample(
  event: EventModel,
  example: ExampleValues,
  { now, newId }: Occasion,
): ExampleValues {
  const isGenerated = event.eventId?.kind === "generated";
  const serverEvent = {
    ...example.serverEvent,
    ...("event_time" in example.serverEvent && { event_time: Math.floor(now.getTime() / 1000) }),
    ...(isGenerated && { event_id: newId }),
  };
  const cookies = new Set(
    catalog.userDataKeys.flatMap(({ cookie, name }) => (cookie === undefined ? [] : [name])),
  );
  const userData = Object.entries(example.userData).map(
    ([name, value]) => [name, cookies.has(name) ? asOf(value, now) : value] as const,
  );
  return {
    parameters: example.parameters,
    keys: example.keys,
    serverEvent,
    userData: Object.fromEntries(userData),
  };
}

/** A cookie as it would be had the visitor just come. */
function asOf(cookie: JsonValue, now: Date): JsonValue {
  return typeof cookie === "string" ? cookie.replace(COOKIE_TIME, `$1${now.getTime()}`) : cookie;
}
