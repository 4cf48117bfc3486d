import {
  COUNTRY_FIELD,
  LIMITED,
  LIMITED_PLACES,
  type LimitedPlace,
  LOOKED_UP,
  limitedPlace,
  OPTIONS_FIELD,
  STATE_FIELD,
} from "../shared/limited-data-use.js";
import { ownProperty } from "../shared/own-property.js";
import type { Report } from "../shared/reader.js";

/**
 * Limited data use, which every builder takes: `["LDU"]` with country 1 and a state's code, or with 0 and 0
 * if Meta is to look up the location by the address; `[]` says that it does not apply (Data Processing
 * Options, 2026).
 */
export interface LimitedDataUse {
  readonly [OPTIONS_FIELD]?: readonly [] | readonly [typeof LIMITED] | null | undefined;
  readonly [COUNTRY_FIELD]?: LimitedPlace["country"] | null | undefined;
  readonly [STATE_FIELD]?: LimitedPlace["state"] | null | undefined;
}

/** The three fields as Meta gets them. */
export interface LimitedDataUseFields {
  readonly [OPTIONS_FIELD]: readonly [typeof LIMITED] | readonly [];
  readonly [COUNTRY_FIELD]?: LimitedPlace["country"];
  readonly [STATE_FIELD]?: LimitedPlace["state"];
}

/**
 * Reads the three fields; `undefined` where the caller says nothing of limited data use.
 *
 * Elsewhere a bad optional field is left out. Here that would turn a restriction into a permission, so settings that
 * cannot be sent as written are sent as `["LDU"], 0, 0`: Meta then looks up the location by itself, as it does for a
 * country without a state (Server Event Parameters, 2026-02-12). What was passed over is still listed.
 */
export function readLimitedDataUse(input: object, report: Report): LimitedDataUseFields | undefined {
  const options = ownProperty(input, OPTIONS_FIELD);
  const country = ownProperty(input, COUNTRY_FIELD);
  const state = ownProperty(input, STATE_FIELD);
  if (isNothing(options)) {
    dropPlace(country, state, report);
    return undefined;
  }
  if (Array.isArray(options) && options.length === 0) {
    dropPlace(country, state, report);
    return { [OPTIONS_FIELD]: [] };
  }
  if (!(Array.isArray(options) && options.length === 1 && options[0] === LIMITED)) {
    const text = `must be ["${LIMITED}"] or an empty list; ["${LIMITED}"] was sent, so that no restriction is lost`;
    report.dropped.push({ path: OPTIONS_FIELD, rule: "enum", text });
  }
  const place = limitedPlace(country, state);
  if (place === undefined) reportPlace(country, state, report);
  const sent = place ?? LOOKED_UP;
  return { [OPTIONS_FIELD]: [LIMITED], [COUNTRY_FIELD]: sent.country, [STATE_FIELD]: sent.state };
}

/** A location means nothing if data use is not limited. */
function dropPlace(country: unknown, state: unknown, report: Report): void {
  const text = `has no effect without ${OPTIONS_FIELD}: ["${LIMITED}"]`;
  if (!isNothing(country)) report.dropped.push({ path: COUNTRY_FIELD, rule: "limited-data-use", text });
  if (!isNothing(state)) report.dropped.push({ path: STATE_FIELD, rule: "limited-data-use", text });
}

/** Says why a location is not sent as given; nothing if Meta was to look it up. */
function reportPlace(country: unknown, state: unknown, report: Report): void {
  const noCountry = isNothing(country) || country === LOOKED_UP.country;
  const noState = isNothing(state) || state === LOOKED_UP.state;
  if (noCountry && noState) return;
  const end = "0 and 0 were sent, so that Meta looks up the location";
  const countries: readonly unknown[] = LIMITED_PLACES.map((place) => place.country);
  const states: readonly unknown[] = LIMITED_PLACES.flatMap((place) => place.states);
  if (!noCountry && !countries.includes(country)) {
    const text = `must be one of ${countries.join(", ")}; ${end}`;
    report.dropped.push({ path: COUNTRY_FIELD, rule: "enum", text });
  } else if (!noState && !states.includes(state)) {
    const text = `must be 0 or a state's code, one of ${states.slice(1).join(", ")}; ${end}`;
    report.dropped.push({ path: STATE_FIELD, rule: "enum", text });
  } else {
    const text = `a country of 1 and a state's code go together; ${end}`;
    report.dropped.push({ path: noState ? COUNTRY_FIELD : STATE_FIELD, rule: "limited-data-use", text });
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
