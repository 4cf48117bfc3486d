/** The states of the US that limited data use knows, by Meta's code (Data Processing Options, 2026). */
export const LIMITED_DATA_USE_STATES = [
  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013,
] as const;
