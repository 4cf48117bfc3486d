import { isLimitedDataUseState, type LimitedDataUseState } from "../shared/limited-data-use-state.js";
import type { Report } from "../shared/reader.js";
import { ownProperty } from "./own-property.js";

/**
 * Limited data use, which every builder takes: `["LDU"]` with country 1 and a state's code, or with 0 and 0
 * if Meta is to look up the location by the address; `[]` says that it does not apply (Data Processing
 * Options, 2026).
 */
export interface LimitedDataUse {
  readonly data_processing_options?: readonly [] | readonly ["LDU"] | null | undefined;
  readonly data_processing_options_country?: 0 | 1 | null | undefined;
  readonly data_processing_options_state?: 0 | LimitedDataUseState | null | undefined;
}

/** The three fields as Meta gets them. */
export interface LimitedDataUseFields {
  readonly data_processing_options: readonly ["LDU"] | readonly [];
  readonly data_processing_options_country?: 0 | 1;
  readonly data_processing_options_state?: number;
}

const OPTIONS = "data_processing_options";
const COUNTRY = "data_processing_options_country";
const STATE = "data_processing_options_state";

/**
 * Reads the three fields; `undefined` where the caller says nothing of limited data use.
 *
 * Elsewhere a bad optional field is left out. Here that would turn a restriction into a permission, so settings that
 * cannot be sent as written are sent as `["LDU"], 0, 0`: Meta then looks up the location by itself, as it does for a
 * country without a state (Server Event Parameters, 2026-02-12). What was passed over is still listed.
 */
export function readLimitedDataUse(input: object, report: Report): LimitedDataUseFields | undefined {
  const options = ownProperty(input, OPTIONS);
  const country = ownProperty(input, COUNTRY);
  const state = ownProperty(input, STATE);
  if (options === undefined || options === null) {
    dropPlace(country, state, report);
    return undefined;
  }
  if (Array.isArray(options) && options.length === 0) {
    dropPlace(country, state, report);
    return { [OPTIONS]: [] };
  }
  if (!(Array.isArray(options) && options.length === 1 && options[0] === "LDU")) {
    const text = 'must be ["LDU"] or an empty list; ["LDU"] was sent, so that no restriction is lost';
    report.dropped.push({ path: OPTIONS, rule: "enum", text });
  }
  if (country === 1 && isLimitedDataUseState(state))
    return { [OPTIONS]: ["LDU"], [COUNTRY]: 1, [STATE]: state };
  reportSpan(country, state, report);
  return { [OPTIONS]: ["LDU"], [COUNTRY]: 0, [STATE]: 0 };
}

/** A location means nothing if data use is not limited. */
function dropPlace(country: unknown, state: unknown, report: Report): void {
  const text = `has no effect without ${OPTIONS}: ["LDU"]`;
  if (country !== undefined && country !== null)
    report.dropped.push({ path: COUNTRY, rule: "limited-data-use", text });
  if (state !== undefined && state !== null)
    report.dropped.push({ path: STATE, rule: "limited-data-use", text });
}

/** Says why a location is not sent as given; nothing if Meta was to look it up. */
function reportSpan(country: unknown, state: unknown, report: Report): void {
  const noCountry = country === undefined || country === null || country === 0;
  const noState = state === undefined || state === null || state === 0;
  if (noCountry && noState) return;
  const sent = "0 and 0 were sent, so that Meta looks up the location";
  if (!noCountry && country !== 1) {
    report.dropped.push({ path: COUNTRY, rule: "enum", text: `must be 0 or 1; ${sent}` });
  } else if (!noState && !isLimitedDataUseState(state)) {
    report.dropped.push({
      path: STATE,
      rule: "enum",
      text: `must be 0 or a state's code, 1000 to 1013; ${sent}`,
    });
  } else {
    const text = `a country of 1 and a state's code go together; ${sent}`;
    report.dropped.push({ path: noState ? COUNTRY : STATE, rule: "limited-data-use", text });
  }
}
