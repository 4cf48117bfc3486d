import { describe, expect, test } from "vitest";
import type { Sending } from "../../generator/emit/senders.js";
import type { ExampleModel } from "../../generator/model/model.js";
import { pixelContexts } from "../../generator/paste/pixel-context.js";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import type { ContainerExport } from "../../generator/targets/tag-manager/export-format.js";
import { type Example, generateExamples } from "../support/examples.js";
import { nameOf, templateId } from "../support/expected-event.js";
import type { Hit } from "../support/meta-script/parse-hit.js";
import {
  builtByServer,
  contractPixel,
  generatorOf,
  isOnPage,
  type ReportedCase,
  reportFromPage,
  serverInput,
} from "../support/reported-example.js";
import { run } from "../support/running.js";
import { readWritten, sendingsOf, type WrittenSending } from "../support/written-contract.js";
import { type ContainerPage, openContainerPage, withPixelId } from "./container-page.js";
import { pushOf } from "./push-of.js";

const examples = await generateExamples();

type Values = Readonly<Record<string, unknown>>;

/** Numbers and truth values are text in a hit. */
function onTheWire(parameters: Values): Values {
  const text = (value: unknown) =>
    typeof value === "object" ? JSON.parse(JSON.stringify(value)) : String(value);
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, text(value)]));
}

function containerOf({ name, files }: Example): ContainerExport {
  const [file, ...others] = files.filter(({ path }) => /\/tag-manager\/(?:.*\/)?web\.json$/.test(path));
  if (file === undefined || others.length > 0) throw new Error(`${name} has one container`);
  return JSON.parse(file.text);
}

/** Without what one of the senders leaves out, and what only a server sends. */
function without(parameters: Values, { example }: Reported, senders: readonly WrittenSending[]): Values {
  const omitted = new Set([
    ...senders.flatMap(({ mirror }) => mirror?.omit ?? []),
    ...Object.keys(example.serverEvent ?? {}),
  ]);
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !omitted.has(name)));
}

/** An example as both the container and the generated code report it. */
interface Reported extends ReportedCase {
  readonly page: ContainerPage;
  readonly hit: Hit;
}

/** What the container sends for an example, once the page has pushed it and the visitor agreed. */
function reportFrom(container: ContainerExport, one: ReportedCase, [sending, example]: Modelled): Reported {
  const page = openContainerPage(withPixelId(container, contractPixel(one)));
  page.start();
  // A page view goes out by itself.
  if (one.sending.event.metaEvent !== "PageView") page.push(pushOf(sending, example));
  page.decide("granted");
  page.push({ event: `event_contract.consent.${one.sending.event.consent}` });
  expect(page.warnings).toEqual([]);
  const hits = page.hits().filter(({ event }) => event === nameOf(one.sending));
  const [hit] = hits;
  if (hit === undefined || hits.length > 1) throw new Error(`${hits.length} hits`);
  return { ...one, page, hit };
}

type Modelled = readonly [sending: Sending, example: ExampleModel];

function checkModule(reported: Reported): void {
  const { sending, hit } = reported;
  const isMaker = generatorOf(sending) === sending.source;
  const { calls } = reportFromPage(reported, isMaker ? undefined : hit.eventID);
  const [, pixel, name, parameters, options] = calls.at(-1) ?? [];
  const id = isMaker ? hit.eventID : (options as { eventID: string }).eventID;
  expect([hit.pixel, hit.event, hit.eventID, hit.parameters]).toEqual([
    pixel,
    name,
    id,
    onTheWire(parameters as Values),
  ]);
}

function checkServer(reported: Reported, server: WrittenSending): void {
  const { sending, hit } = reported;
  const given = { ...reported, sending: server };
  const result = builtByServer(given, serverInput(given, hit.eventID ?? "")) as BuildResult;
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { event_name, event_id, custom_data = {} } = result.event;
  const both = [sending, server];
  expect([hit.event, hit.eventID, without(hit.parameters, reported, both)]).toEqual([
    event_name,
    event_id,
    without(onTheWire(custom_data as Values), reported, both),
  ]);
}

/** The id of a hit: the template's, what a server made and handed over, or made here and handed on. */
function checkId(reported: Reported, servers: readonly WrittenSending[]): void {
  const { sending, example, hit, page } = reported;
  const by = generatorOf(sending);
  const isMaker = by === sending.source;
  if (isMaker) expect(hit.eventID).toMatch(/^[0-9a-f-]{36}$/);
  else expect(hit.eventID).toBe(templateId(reported) ?? example.serverEvent?.["event_id"]);
  expect(page.pushed("event_contract.id")).toEqual(
    isMaker && servers.length > 0 && sending.event.metaEvent !== "PageView"
      ? [{ event: "event_contract.id", contract_event: sending.name, event_id: hit.eventID }]
      : [],
  );
}

describe.each(examples.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
  const contract = readWritten(example.sources);
  const running = await run(example);
  const container = containerOf(example);
  const sendings = sendingsOf(contract);
  const [context] = pixelContexts(example.model, ".js");
  const inContainer = context?.sendings.map((sending) => [sending.event.name, sending] as const);

  test.each(inContainer ?? [])("%s: Meta gets what the module and the server send", (name, modelled) => {
    const [own] = sendings.filter((one) => one.name === name && one.side === "browser");
    const servers = sendings.filter((one) => one.name === name && one.side === "server");
    if (own === undefined) throw new Error("no page sends it");
    const onPage = (own.event.examples ?? [])
      .map((written, index) => [written, modelled.event.examples[index]] as const)
      .filter(([written]) => isOnPage({ contract, sending: own, example: written }));
    expect(onPage.length).toBeGreaterThan(0);
    for (const [written, resolved] of onPage) {
      const one = { contract, running, sending: own, example: written };
      const reported = reportFrom(container, one, [modelled, resolved as ExampleModel]);
      checkId(reported, servers);
      checkModule(reported);
      for (const server of servers) checkServer(reported, server);
    }
  });
});
