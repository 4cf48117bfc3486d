/** The states that Meta has a code for, 1000 California to 1013 Rhode Island (Data Processing Options, 2026). */
export const LIMITED_DATA_USE_STATES = [
  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013,
] as const;

/** The code of one of them. */
export type LimitedDataUseState = (typeof LIMITED_DATA_USE_STATES)[number];

/** Whether something is such a code. */
export function isLimitedDataUseState(state: unknown): state is LimitedDataUseState {
  return (LIMITED_DATA_USE_STATES as readonly unknown[]).includes(state);
}
