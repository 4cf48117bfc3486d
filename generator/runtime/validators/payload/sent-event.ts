import { LATEST_SECONDS } from "../../shared/event-time.js";
import {
  COUNTRY_FIELD,
  LIMITED,
  LIMITED_PLACES,
  limitedPlace,
  OPTIONS_FIELD,
  STATE_FIELD,
} from "../../shared/limited-data-use.js";
import { ownProperty } from "../../shared/own-property.js";
import { list } from "../../shared/read-list.js";
import { type Fields, optional, required } from "../../shared/read-object.js";
import { integer, type Reader, text } from "../../shared/reader.js";
import { type Report, refuse } from "../../shared/report.js";
import { closed } from "./closed.js";

const COUNTRIES: readonly number[] = /* @__PURE__ */ LIMITED_PLACES.map(({ country }) => country);
const STATES: readonly number[] = /* @__PURE__ */ LIMITED_PLACES.flatMap(({ states }) => states);

/** An element of `data` with its own fields and those that every event may carry (Server Event Parameters, 2026-02-12). */
export function sentEvent(fields: Fields): Reader<object> {
  const event = closed({
    event_time: required(integer({ minimum: 0, maximum: LATEST_SECONDS })),
    [OPTIONS_FIELD]: optional(list(text({ enum: [LIMITED] }), { maxItems: 1 })),
    [COUNTRY_FIELD]: optional(integer({ enum: COUNTRIES })),
    [STATE_FIELD]: optional(integer({ enum: STATES })),
    ...fields,
  });
  return {
    read(value, path, report) {
      const checked = event.read(value, path, report);
      if (typeof value === "object" && value !== null) checkLimitedDataUse(value, report);
      return checked;
    },
  };
}

/** An option needs its location, even if that is 0 and 0; without it there is no location (Data Processing Options, 2026). */
function checkLimitedDataUse(event: object, report: Report): void {
  const options = ownProperty(event, OPTIONS_FIELD);
  const country = ownProperty(event, COUNTRY_FIELD);
  const state = ownProperty(event, STATE_FIELD);
  if (Array.isArray(options) && options.length > 0) {
    const isRefused = isForeign(country, COUNTRIES) || isForeign(state, STATES);
    if (isRefused || limitedPlace(country, state) !== undefined) return;
    const text = "needs a country of 0 and a state of 0, or a country of 1 and a state's code";
    refuse(report, OPTIONS_FIELD, "limited-data-use", text);
  } else if (country !== undefined || state !== undefined) {
    const text = `has no effect without ${OPTIONS_FIELD}: ["${LIMITED}"]`;
    refuse(report, country === undefined ? STATE_FIELD : COUNTRY_FIELD, "limited-data-use", text);
  }
}

/** Whether a value is reported where it stands. */
function isForeign(value: unknown, known: readonly unknown[]): boolean {
  return value !== undefined && !known.includes(value);
}
