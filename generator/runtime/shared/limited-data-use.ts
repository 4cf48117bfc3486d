import { LIMITED_DATA_USE_STATES } from "./limited-data-use-states.js";

/** The option that limits data use (Data Processing Options, 2026). */
export const LIMITED = "LDU";

/** The field that holds the option, or an empty list where data use is not limited. */
export const OPTIONS_FIELD = "data_processing_options";

/** The field of the country. */
export const COUNTRY_FIELD = "data_processing_options_country";

/** The field of the state within it. */
export const STATE_FIELD = "data_processing_options_state";

/** Where data use can be limited: each country with the states that go with it. */
export const LIMITED_PLACES: readonly [
  { readonly country: 0; readonly states: readonly [0] },
  { readonly country: 1; readonly states: typeof LIMITED_DATA_USE_STATES },
] = [
  { country: 0, states: [0] },
  { country: 1, states: LIMITED_DATA_USE_STATES },
];

type PlaceOf<Row> = Row extends { country: infer Country; states: readonly (infer State)[] }
  ? { readonly country: Country; readonly state: State }
  : never;

/** A country with one of its states. */
export type LimitedPlace = PlaceOf<(typeof LIMITED_PLACES)[number]>;

/** Has Meta look the place up. */
export const LOOKED_UP: { readonly country: 0; readonly state: 0 } = { country: 0, state: 0 };

/** The place that a country and a state name together; `undefined` if they do not go together. */
export function limitedPlace(country: unknown, state: unknown): LimitedPlace | undefined {
  const isPlace = LIMITED_PLACES.some(
    (place) => place.country === country && (place.states as readonly unknown[]).includes(state),
  );
  return isPlace ? ({ country, state } as LimitedPlace) : undefined;
}
