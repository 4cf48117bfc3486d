/** Where an action happened (Server Event Parameters, 2026-02-12). */
export type ActionSource =
  | "app"
  | "business_messaging"
  | "chat"
  | "email"
  | "other"
  | "phone_call"
  | "physical_store"
  | "system_generated"
  | "website";

/** The oldest that Meta takes, in days: it refuses what is older, and the whole request with it. */
export const MAX_AGE_DAYS: { readonly [source in ActionSource]: number } = {
  app: 7,
  business_messaging: 7,
  chat: 7,
  email: 7,
  other: 7,
  phone_call: 7,
  physical_store: 62,
  system_generated: 7,
  website: 7,
};
