import { expect, test } from "vitest";
import { event, said } from "../support/small-contract.js";

/** The rules that take a name for a person's, where it is a parameter and where an id is made of it. */
function takenForPersonal(name: string): readonly string[] {
  const shared = `parameters:\n  ${name}: { type: string, description: A. }\n`;
  const asParameter = `${shared}events:${event({ more: `parameters: { ${name}: optional }` })}`;
  const asPart = `events:${event({ eventId: `"quote-{${name}}"` }).replace(
    "{ quote: string }",
    `{ ${name}: string }`,
  )}`;
  return [asParameter, asPart].flatMap(said).map((line) => line.split(":")[0] ?? "");
}

const BOTH = ["personal-data-in-parameters", "personal-event-id"];

test.each([
  "buyer_email",
  "client_ip",
  "contact_name",
  "customer_date_of_birth",
  "customer_name",
  "email_hash",
  "em",
  "fullName",
  "gender",
  "home_address",
  "iban",
  "maiden_name",
  "phone_number_sha256",
  "recipient_name",
  "user_agent",
  "user_name",
  "visitor_ip_address",
])("%s means a person, as a parameter and in an id", (name) => {
  expect(takenForPersonal(name)).toEqual(BOTH);
});

test.each(["email_ticket", "first", "mobile", "name", "order_state", "phone_model", "plan_name", "title_ua"])(
  "%s means nobody, as a parameter and in an id",
  (name) => {
    expect(takenForPersonal(name)).toEqual([]);
  },
);

test.each(["customer_id", "zip_code", "fbclid"])("%s finds a person, and an id may be made of it", (name) => {
  expect(takenForPersonal(name)).toEqual(["personal-data-in-parameters"]);
});
