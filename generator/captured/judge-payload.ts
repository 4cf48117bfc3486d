import { payloadRecipe } from "../emit/payload-recipe.js";
import { type RequestOptions, toRequest } from "../runtime/server/request.js";
import type { ServerEvent } from "../runtime/server/server-event.js";
import type { Offer } from "./offer.js";
import { error, type Problem, warning } from "./problem.js";
import { problemsOf } from "./problems-of.js";

/** What is wrong with an element of `data`, as the generated validator of payloads finds it. */
export function judgePayload(offer: Offer, event: unknown): readonly Problem[] {
  return problemsOf(payloadRecipe(offer), event);
}

/** Which pixel it would be sent to does not matter to its time. */
const ANY_PIXEL = "0";

/** What `toRequest` asks of an event beside its time, which the validator has judged. */
const WHOLE = { event_name: "-", event_id: "-", user_data: {} };

/** What is wrong with the time of an event, if it is to be sent now, as the generated `toRequest` finds it. */
export function judgeTime(
  event: Readonly<Record<string, unknown>>,
  now: RequestOptions["now"],
): readonly Problem[] {
  // What else an action source may be is said by the reader, and may not be looked up by it.
  const { event_time, action_source } = event;
  if (typeof action_source !== "string") return [];
  const timed = { ...WHOLE, event_time, action_source } as ServerEvent;
  const { refused } = toRequest([timed], { pixel: ANY_PIXEL, now });
  return refused.flatMap(({ violations }) =>
    violations.flatMap(({ path, rule, text }): readonly Problem[] => {
      if (rule === "future-event") return [error(path, rule, text)];
      // It may have been sent in time, and been caught then.
      return rule === "stale-event" ? [warning(path, rule, text)] : [];
    }),
  );
}
