import { createHash } from "node:crypto";
import { identifiers } from "../../generator/derived/identifiers.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { eventTime } from "../../generator/runtime/shared/event-time.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { saying } from "../../generator/runtime/shared/read-saying.js";
import { number, text } from "../../generator/runtime/shared/reader.js";
import { url } from "../../generator/runtime/shared/url.js";

const { em, ph, fn, db, zp, external_id, fbc, client_user_agent, madid } = identifiers;
const known = { em, ph, fn, db, zp, external_id, fbc, client_user_agent, madid } as Readonly<
  Record<string, NonNullable<typeof em>>
>;

/** A sale with what callers most often get wrong. */
export const paid = eventSpec(() => ({
  event_name: "Purchase",
  id: () => ["paid-", idText("order_id")],
  keys: object({ branch: optional(text()) }),
  custom_data: object({
    value: optional(number({ minimum: 0 })),
    order_id: required(text()),
    note: optional(text()),
    contents: optional(list(object({ id: required(text()), item_price: optional(number()) }))),
    store_data: optional(saying(["store_code"], object({ store_code: optional(text()) }))),
  }),
  action_sources: {
    website: {
      server_event: object({
        event_source_url: optional(url()),
        original_event_data: optional(
          saying(
            ["event_time", "order_id"],
            object({
              event_name: optional(text()),
              event_time: optional(eventTime()),
              order_id: optional(text()),
            }),
          ),
        ),
      }),
      user_data: userData(known, {
        required: ["client_user_agent"],
        atLeastOneOf: [["em"], ["external_id"], ["madid"]],
      }),
    },
  },
}));

/** An input with which nothing is wrong. */
export const GOOD = {
  event_time: 1795900000,
  event_source_url: "https://shop.example/thanks",
  user_data: { em: "buyer@example.com", client_user_agent: "Mozilla/5.0 (X11; Linux x86_64)" },
  custom_data: { value: 25, order_id: "1001", contents: [{ id: "MUG", item_price: 12.5 }] },
};

/** What is built of it. */
export const SENT = {
  event_name: "Purchase",
  event_time: 1795900000,
  event_id: "paid-1001",
  action_source: "website",
  event_source_url: "https://shop.example/thanks",
  user_data: { em: [sha256("buyer@example.com")], client_user_agent: "Mozilla/5.0 (X11; Linux x86_64)" },
  custom_data: { value: 25, order_id: "1001", contents: [{ id: "MUG", item_price: 12.5 }] },
} as const;

/** A hash, worked out apart from the runtime. */
export function sha256(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}
