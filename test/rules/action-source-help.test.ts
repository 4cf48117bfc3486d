import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event } from "../support/small-contract.js";

function helpsFor(source: string): readonly string[] {
  const contract = `sources:
  ${source}
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
events:${event()}`;
  return checkCase(caseOf([sourceFile("contract.yaml", contract)]))
    .filter(({ name }) => name === "unfitting-action-source")
    .map(({ help }) => help);
}

test("the help lists what the kind of source may have, with the advice of the catalogue", () => {
  expect(
    helpsFor("salesforce: { kind: crm, system: Salesforce, delivery: direct, actionSource: website }"),
  ).toEqual([
    "write `app`, `business_messaging`, `chat`, `email`, `other`, `phone_call`, `physical_store` or `system_generated`: " +
      "`system_generated` for a stage that was set in the CRM, `email` or `phone_call` for what people did there",
  ]);
});

test("where the kind leaves no choice, it is left out", () => {
  expect(
    helpsFor("storefront: { kind: browser, system: Web shop, delivery: pixel, actionSource: app }"),
  ).toEqual(["leave it out: what a browser sends always happens on the website"]);
});
