/** What Meta's cookie lives for (ClickID and the fbp and fbc Parameters, 2026-01-09). */
const LIFE_DAYS = 90;

/** How far the clocks of a browser and a server may differ, in seconds. */
const CLOCK_SKEW = 60;

/** Why a click cannot have led to an event: it is long past, or was to come. `fbc` is in Meta's form. */
export function unfitClick(
  fbc: string | readonly string[] | undefined,
  eventTime: number,
): { readonly rule: string; readonly text: string } | undefined {
  if (typeof fbc !== "string") return undefined;
  const clicked = Number(fbc.split(".")[2]) / 1000;
  if (clicked > eventTime + CLOCK_SKEW) return { rule: "future-click", text: "was created after the event" };
  return clicked < eventTime - LIFE_DAYS * 86_400
    ? { rule: "stale-click", text: `was created more than ${LIFE_DAYS} days before the event` }
    : undefined;
}
