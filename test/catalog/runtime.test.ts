import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { findByName } from "../../generator/catalog/find-by-name.js";
import { catalog } from "../../generator/derived/catalog.js";
import { limitedDataUseCall } from "../../generator/runtime/pixel/limited-data-use.js";
import type { ActionSource } from "../../generator/runtime/server/action-source.js";
import { extInfo } from "../../generator/runtime/server/app-data.js";
import { readLimitedDataUse } from "../../generator/runtime/server/limited-data-use.js";
import { type RequestOptions, toRequest } from "../../generator/runtime/server/request.js";
import type { ServerEvent } from "../../generator/runtime/server/server-event.js";
import type { Report } from "../../generator/runtime/shared/reader.js";
import { sentEvent } from "../../generator/runtime/validators/payload/sent-event.js";
import { limitedDataUseRule } from "../../generator/targets/schemas/limited-data-use.js";

// The runtime is copied into other projects and cannot ask the catalogue: what it knows by itself is held to it here.
const NOW = 1_795_552_000;
const DAY = 86_400;
const OPTIONS: RequestOptions = { pixel: "1", now: NOW };

const report = (): Report => ({ violations: [], dropped: [], doubts: [] });

function eventAt(event_time: number, place = "website"): ServerEvent {
  // The catalogue's names are texts to the compiler.
  const action_source = place as ActionSource;
  const user_data = { client_user_agent: "x" };
  return { event_name: "Purchase", event_time, event_id: "1", action_source, user_data };
}

describe("requests", () => {
  const { maxEvents, partnerAgentMaxLength } = catalog.requests;

  test("hold as many events as Meta takes in one call", () => {
    const { requests } = toRequest(
      Array.from({ length: maxEvents + 1 }, () => eventAt(NOW)),
      OPTIONS,
    );
    expect(requests.map(({ body }) => body.data.length)).toEqual([maxEvents, 1]);
  });

  test("name a partner as long as Meta takes it", () => {
    const named = (length: number) => () =>
      toRequest([eventAt(NOW)], { ...OPTIONS, partner_agent: "a".repeat(length) });
    expect(named(partnerAgentMaxLength)).not.toThrow();
    expect(named(partnerAgentMaxLength + 1)).toThrow("partner_agent");
  });

  test.each(catalog.actionSources)("leave out what is too old: $name", ({ name, maxAgeDays }) => {
    const refusals = [0, -1].map((more) => {
      const { refused } = toRequest([eventAt(NOW - maxAgeDays * DAY + more, name)], OPTIONS);
      return refused.flatMap(({ violations }) => violations.map(({ rule }) => rule));
    });
    expect(refusals).toEqual([[], ["stale-event"]]);
  });
});

describe("limited data use", () => {
  const statesOf = (name: string) => findByName(catalog.serverParameters, name)?.schema.enum ?? [];
  const options = "data_processing_options";
  const country = `${options}_country`;
  const state = `${options}_state`;
  const known = statesOf(state).filter((code) => code !== 0);
  const candidates = Array.from({ length: 40 }, (_, index) => 990 + index);
  const inUse = (code: number) => ({ [options]: ["LDU"], [country]: 1, [state]: code });

  test("the servers' builders take the states that Meta has a code for", () => {
    const taken = candidates.filter((code) => {
      const said = report();
      readLimitedDataUse(inUse(code), said);
      return said.dropped.length === 0;
    });
    expect(taken).toEqual(known);
  });

  test("so does the page", () => {
    const taken = candidates.filter((code) => limitedDataUseCall({ country: 1, state: code })?.[1] === 1);
    expect(taken).toEqual(known);
  });

  test("so do the validators", () => {
    const taken = candidates.filter((code) => {
      const said = report();
      sentEvent({}).read({ event_time: NOW, ...inUse(code) }, "", said);
      return said.violations.length === 0;
    });
    expect(taken).toEqual(known);
  });

  test("so do the schemas", () => {
    const validate = new Ajv2020({ strictTypes: false }).compile({ anyOf: limitedDataUseRule("payload") });
    expect(candidates.filter((code) => validate(inUse(code)))).toEqual(known);
  });
});

test("an app reports as many things of its system as Meta reads", () => {
  const { members = [] } = findByName(catalog.serverParameters, "app_data")?.schema ?? {};
  const { minItems, maxItems } = findByName(members, "extinfo")?.schema ?? {};
  const lengths = Array.from({ length: 30 }, (_, length) => length);
  const read = lengths.filter((length) => {
    const entries = Array.from({ length }, (_, index) => (index === 0 ? "a2" : "1"));
    return extInfo().read(entries, "", report()) !== undefined;
  });
  expect([minItems, maxItems]).toEqual([16, 16]);
  expect(read).toEqual([minItems]);
});
