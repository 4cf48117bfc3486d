/** Sets of which Meta refuses every part, the empty one included, with the whole request (Best Practices, 2026). */
export const TOO_BROAD: readonly (readonly string[])[] = [
  ["ct", "country", "st", "zp", "ge", "client_user_agent"],
  ["db", "client_user_agent"],
  ["fn", "ge"],
  ["ln", "ge"],
];
