import { ownProperty } from "../../server/own-property.js";
import { LATEST_SECONDS } from "../../shared/event-time.js";
import { LIMITED_DATA_USE_STATES } from "../../shared/limited-data-use-state.js";
import { list } from "../../shared/read-list.js";
import { type Fields, optional, required } from "../../shared/read-object.js";
import { integer, type Reader, type Report, refuse, text } from "../../shared/reader.js";
import { closed } from "./closed.js";

const OPTIONS = "data_processing_options";
const COUNTRY = "data_processing_options_country";
const STATE = "data_processing_options_state";

/** After the 0 that lets Meta look up the location. */
const STATES = [0, ...LIMITED_DATA_USE_STATES];

/** An element of `data` with its own fields and those that every event may carry (Server Event Parameters, 2026-02-12). */
export function sentEvent(fields: Fields): Reader<object> {
  const event = closed({
    event_time: required(integer({ minimum: 0, maximum: LATEST_SECONDS })),
    [OPTIONS]: optional(list(text({ enum: ["LDU"] }), { maxItems: 1 })),
    [COUNTRY]: optional(integer({ enum: [0, 1] })),
    [STATE]: optional(integer({ enum: STATES })),
    ...fields,
  });
  return {
    read(value, path, report) {
      const copy = event.read(value, path, report);
      if (typeof value === "object" && value !== null) checkLimitedDataUse(value, report);
      return copy;
    },
  };
}

/** `["LDU"]` needs its location, even if that is 0 and 0; without it there is no location (Data Processing Options, 2026). */
function checkLimitedDataUse(event: object, report: Report): void {
  const [options, country, state] = [
    ownProperty(event, OPTIONS),
    ownProperty(event, COUNTRY),
    ownProperty(event, STATE),
  ];
  if (Array.isArray(options) && options.length > 0) {
    if (country === 0 ? state === 0 : country === 1 && state !== 0 && state !== undefined) return;
    const text = "needs a country of 0 and a state of 0, or a country of 1 and a state's code";
    refuse(report, OPTIONS, "limited-data-use", text);
  } else if (country !== undefined || state !== undefined) {
    const text = `has no effect without ${OPTIONS}: ["LDU"]`;
    refuse(report, country === undefined ? STATE : COUNTRY, "limited-data-use", text);
  }
}
