import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ExampleModel } from "../../generator/model/model.js";
import { checkText, emitChecked, emitText, textOf } from "../support/compile-text.js";
import { type Running, run } from "../support/running.js";
import { laidOut } from "../support/with-runtime.js";
import { contractOf, SCALARS } from "./scalar-contract.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function runText(contract: string): Promise<Running> {
  const checked = checkText(contract);
  return run({ name: "scalars", files: laidOut("scalars", emitChecked(checked)) });
}

/** The only example of a contract's first event. */
function exampleOf(contract: string): ExampleModel {
  const [example] = checkText(contract).model.events[0]?.examples ?? [];
  if (example === undefined) throw new Error("the contract has no example");
  return example;
}

/** What the builder of the first event makes of its example. */
async function payloadOf(contract: string): Promise<unknown> {
  const { keys, serverEvent, parameters, userData } = exampleOf(contract);
  const input = {
    ...serverEvent,
    consent: { marketing: "granted" },
    keys,
    user_data: userData,
    custom_data: parameters,
  };
  return (await runText(contract)).call("server/orders/index", "buildPaid", input);
}

describe.each(SCALARS)("%s where text is expected", (scalar) => {
  const contract = contractOf(scalar);

  test("means the same as in quotes, in every byte that is generated", () => {
    expect(emitText(contract)).toEqual(emitText(contractOf(JSON.stringify(scalar))));
  });

  test("is sent as it was written", async () => {
    expect(await payloadOf(contract)).toEqual({
      event_name: scalar,
      event_id: `paid-7-${scalar}`,
      event_time: 1768471200,
      action_source: "website",
      event_source_url: "https://acme.example/",
      user_data: {
        external_id: [sha256(scalar.toLowerCase())],
        client_user_agent: scalar,
        client_ip_address: "203.0.113.7",
      },
      custom_data: {
        content_name: scalar,
        content_category: scalar,
        tier: scalar,
        codes: [scalar],
        order_id: scalar,
        [scalar]: scalar,
      },
    });
  });

  test("names fields and paths as it was written", () => {
    const [paid] = checkText(contract).model.events;
    expect(paid?.canonical.event?.value).toBe(scalar);
    expect(paid?.canonical.fields.map(({ name, path }) => [name, path])).toEqual([
      ["tier", scalar],
      [scalar, scalar],
    ]);
  });

  test("is a pattern as it was written", () => {
    const files = emitText(
      contract.replace("{ type: string, description:", `{ type: string, pattern: ${scalar}, description:`),
    );
    // Where the scalar can be no name in code, what is defined for all events stays in each.
    const code = textOf(files, "shared/paid.ts") + textOf(files, "shared/parameters.ts");
    expect(code).toContain(`text({ pattern: /${scalar}/u, maxLength: 1000 })`);
  });
});

test("a pixel's id keeps its nineteen digits", () => {
  const files = emitText(contractOf("words"));
  expect(textOf(files, "pixel/shop/snippets.html")).toContain('{ name: "main", id: "0123456789012345678", ');
});

test("identifiers keep zeros, signs and digits", async () => {
  const contract = contractOf("words")
    .replace(
      "required: [external_id, client_ip_address]",
      "required: [client_ip_address], atLeastOneOf: [ph, zp, external_id, db]",
    )
    .replace(
      "external_id: words",
      "ph: +4915112345678, zp: 01067, external_id: 4001002003004005006, db: 19700101",
    );
  expect(exampleOf(contract).userData).toEqual({
    ph: "+4915112345678",
    zp: "01067",
    external_id: "4001002003004005006",
    db: "19700101",
    client_user_agent: "words",
    client_ip_address: "203.0.113.7",
  });
  expect(await payloadOf(contract)).toMatchObject({
    user_data: {
      ph: [sha256("4915112345678")],
      zp: [sha256("01067")],
      external_id: [sha256("4001002003004005006")],
      db: [sha256("19700101")],
    },
  });
});
