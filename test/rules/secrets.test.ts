import { expect, test } from "vitest";
import { renderGithub } from "../../generator/diagnostic/render-github.js";
import { renderJson } from "../../generator/diagnostic/render-json.js";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
import { renderSarif } from "../../generator/diagnostic/render-sarif.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

const sound = `events:${event()}\n`;

/** Put together here, so that this file holds nothing that scanners would take for a secret. */
const secrets: readonly string[] = [
  `EAA${"Bz9qK2".repeat(8)}`,
  `123456789012345|${"aB3_".repeat(7)}`,
  `${"-".repeat(5)}BEGIN PRIVATE KEY${"-".repeat(5)}`,
  `sk_${"live"}_${"4eC39Hq".repeat(3)}`,
  `ghp_${"a1B2c3D4".repeat(5)}`,
  `AKIA${"ABCDEFGH12345678"}`,
  `eyJhbGciOiJI.eyJzdWIiOiIx.${"aB3_".repeat(5)}`,
];

test("credentials are found by their form, wherever they stand", () => {
  const texts = secrets.flatMap((secret) => [`# ${secret}`, `description: "${secret}"`]);
  expect(texts.map((text) => said(sound + text))).toEqual(
    texts.map(() => ["secret-in-contract: no longer secret"]),
  );
});

test("what stands behind a word for a secret is one", () => {
  const hex = "0123456789abcdef0123456789abcdef";
  const named = [
    `access_token: ${hex}`,
    `appsecret_proof=${hex}`,
    `Bearer token ${hex}`,
    `client_secret: "${hex}"`,
  ];
  expect(named.map((text) => said(`${sound}# ${text}`))).toEqual(
    named.map(() => ["secret-in-contract: no longer secret"]),
  );
});

test("ordinary words, paths, hashes and click ids are no secrets", () => {
  const harmless = [
    "token: checkout/payment/token_of_the_provider_2",
    "The access token comes from the environment.",
    `em: ${"0123456789abcdef".repeat(4)}`,
    "src/components/Checkout/PaymentStep2/useTokenisedPayment",
    "550e8400e29b41d4a716446655440000",
    `fb.1.1768500000000.IwAR${"aB3_xY9".repeat(8)}`,
    `ctwa_clid: ARA${"aB3_xY9".repeat(8)}`,
  ];
  expect(harmless.map((text) => [text, said(`${sound}# ${text}`)])).toEqual(
    harmless.map((text) => [text, []]),
  );
});

test("no format prints a secret, nor an example's personal data", () => {
  const random = "Kq3xZ7pLm9Rt2WcVb8NyHs4JdFg6TaEuQ1oPiXk5";
  const more = `parameters: { content_name: optional }
    examples:
      - name: one
        keys: { quote: Q-1 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example }
        parameters: { content_name: jane@example.com }
        userData: { em: erika@example.com, client_user_agent: Mozilla/5.0 }`;
  const contract = `events:${event({ more })}\n${secrets.map((secret) => `# ${secret}\n`).join("")}# ${random}\n`;
  const diagnostics = checkCase(caseOf([sourceFile("contract.yaml", contract)]));
  expect(diagnostics.map(({ name }) => name)).toEqual([
    "personal-data-in-parameters",
    ...secrets.map(() => "secret-in-contract"),
    "secret-like-text",
  ]);
  const printed = [renderPretty, renderJson, renderSarif, renderGithub]
    .map((render) => render(diagnostics))
    .join();
  expect([...secrets, random, "jane"].filter((secret) => printed.includes(secret))).toEqual([]);
  expect(printed).toContain("*".repeat(random.length));
});

test("a warning about a long text may be allowed for the contract, an error may not", () => {
  const allow = "allow: { secret-like-text: The hash of a sample file. }\n";
  const random = "# Kq3xZ7pLm9Rt2WcVb8NyHs4JdFg6TaEuQ1oPiXk5\n";
  expect(said(allow + sound + random)).toEqual([]);
});

test("a test code is refused beside the word for it, and let through as anything else", () => {
  const near = [
    "# test_event_code: TEST12345",
    "# test event code\n#   const: TEST4711",
    '# "test_event_code":"TEST98765"',
  ];
  expect(near.map((text) => said(sound + text))).toEqual(
    near.map(() => ["literal-test-event-code: only for a test session"]),
  );
  expect(said(`${sound}# order TEST12345`)).toEqual([]);
});

test("a secret on a line that another diagnostic points at is not printed there either", () => {
  const contracts = secrets.map((secret) => `pixels: { main: "${secret}" }\n${sound}`);
  const printed = contracts.map((contract) =>
    renderPretty(checkCase(caseOf([sourceFile("contract.yaml", contract)]))),
  );
  expect(printed.filter((text, index) => text.includes(secrets[index] ?? ""))).toEqual([]);
  expect(printed[0]).toContain("error[malformed-value]");
});
