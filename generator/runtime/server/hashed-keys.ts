/** The keys of `user_data` that Meta wants hashed (Customer Information Parameters, 2026-01-09). */
export const HASHED_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "country",
  "ct",
  "db",
  "em",
  "external_id",
  "fn",
  "ge",
  "ln",
  "ph",
  "st",
  "zp",
]);
