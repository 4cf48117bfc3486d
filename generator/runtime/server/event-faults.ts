import { hasOwn, ownProperty } from "../shared/own-property.js";
import type { Violation } from "../shared/violation.js";
import { MAX_AGE_DAYS } from "./action-source.js";
import { HASHED_KEYS } from "./hashed-keys.js";
import type { ServerEvent } from "./server-event.js";

interface Form {
  readonly isRequired?: true;
  /** What it must be, as the end of a sentence. */
  readonly words: string;
  isFit(value: unknown): boolean;
}

const TEXT: Form = { words: "text that is not blank", isFit: isText };
const FLAG: Form = { words: "true or false", isFit: (value) => typeof value === "boolean" };
const WHOLE: Form = { words: "a whole number", isFit: Number.isSafeInteger };
const OBJECT: Form = { words: "an object", isFit: isObject };
const TEXTS: Form = {
  words: "a list of texts",
  isFit: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
};

const FORMS: { readonly [name in Exclude<keyof ServerEvent, symbol>]-?: Form } = {
  event_name: { ...TEXT, isRequired: true },
  event_time: { isRequired: true, words: "in whole seconds since 1970", isFit: Number.isSafeInteger },
  event_id: { ...TEXT, isRequired: true },
  action_source: {
    isRequired: true,
    words: `one of ${Object.keys(MAX_AGE_DAYS).join(", ")}`,
    isFit: (value) => typeof value === "string" && hasOwn(MAX_AGE_DAYS, value),
  },
  user_data: { ...OBJECT, isRequired: true },
  custom_data: OBJECT,
  advertiser_tracking_enabled: FLAG,
  app_data: OBJECT,
  attribution_data: OBJECT,
  data_processing_options: TEXTS,
  data_processing_options_country: WHOLE,
  data_processing_options_state: WHOLE,
  event_source_url: TEXT,
  messaging_channel: TEXT,
  messaging_outcome_data: OBJECT,
  opt_out: FLAG,
  original_event_data: OBJECT,
  referrer_url: TEXT,
};

const ENTRIES: readonly (readonly [string, Form])[] = /* @__PURE__ */ Object.entries(FORMS);

const HASH = /^(?:[0-9a-f]{64}|[0-9a-f]{32})$/;

/**
 * How an event differs from what any builder makes, so that one which comes back from a queue in pieces is not sent.
 * Whether it is what its contract says, its validator tells.
 */
export function eventFaults(event: unknown): readonly Violation[] {
  if (!isObject(event)) return [{ path: "", rule: "type", text: "must be an event that a builder made" }];
  const faults: Violation[] = [];
  for (const [name, { isRequired, words, isFit }] of ENTRIES) {
    const value = ownProperty(event, name);
    if (value === undefined) {
      if (isRequired) faults.push({ path: name, rule: "required", text: "is required" });
    } else if (!isFit(value)) faults.push({ path: name, rule: "type", text: `must be ${words}` });
  }
  const user_data = ownProperty(event, "user_data");
  if (isObject(user_data)) identifierFaults(user_data, faults);
  return faults;
}

/** What Meta wants hashed must be hashed: plain text of a person goes to nobody. */
function identifierFaults(user_data: object, faults: Violation[]): void {
  for (const key of Object.keys(user_data)) {
    const value = ownProperty(user_data, key);
    if (value === undefined) continue;
    const isHashed = HASHED_KEYS.has(key);
    const isFit = isHashed ? isHashes(value) : isText(value);
    if (isFit) continue;
    // A key that no builder writes may be personal itself.
    const path = /^[a-z_]{1,64}$/.test(key) ? `user_data.${key}` : "user_data";
    const words = isHashed ? "a list of hashes, which a builder makes" : TEXT.words;
    faults.push({ path, rule: isHashed ? "unhashed" : "type", text: `must be ${words}` });
  }
}

function isHashes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((hash) => typeof hash === "string" && HASH.test(hash))
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && /\S/.test(value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
