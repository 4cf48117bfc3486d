import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, describe, expect, test } from "vitest";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import { closePage, type FakePage, initialised, openPage } from "../runtime/fake-page.js";
import { type Example, generateExamples } from "../support/examples.js";
import {
  type ExpectedCase,
  expectedPayload,
  givenInput,
  givenKeys,
  givenParameters,
  KINDS,
  kindOf,
  missingOf,
  nameOf,
  sentParameters,
  templateId,
} from "../support/expected-event.js";
import { type Running, run } from "../support/running.js";
import { readWritten, sendingsOf, type WrittenSending } from "../support/written-contract.js";

const examples = await generateExamples();
const PIXEL = "1234567890123456";

const kebab = (name: string) => name.replaceAll("_", "-");
const pascal = (name: string) => name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());

afterEach(closePage);

/** One example of an event, with all that runs to report it. */
interface Case extends ExpectedCase {
  readonly running: Running;
  readonly schemas: ReadonlyMap<string, object>;
}

/** The id under which all senders of an example report it: made where the contract says. */
interface SharedId {
  readonly event_id: string;
  readonly page: FakePage;
}

function schemasOf({ name, files }: Example): ReadonlyMap<string, object> {
  const schemas = files.filter(({ path }) => path.endsWith(".schema.json"));
  return new Map(schemas.map(({ path, text }) => [path.slice(`${name}/`.length), JSON.parse(text)]));
}

const FLAWLESS = { violations: [], dropped: [], doubts: [] };

const ajv = new Ajv2020();

/** As README says it for other languages: the file with a reference to one of its definitions. */
function schemaErrors({ schemas }: Case, path: string, definition: string, value: unknown): unknown {
  const schema = schemas.get(path);
  if (schema === undefined) throw new Error(`no ${path}`);
  const validate = ajv.compile({ ...schema, $ref: `#/$defs/${definition}` });
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors;
}

/** Has a page report the example, and gives the calls that reached `fbq`. */
function track(one: Case, sending: WrittenSending, handed: string | undefined): SharedId {
  const { contract, running } = one;
  const module = `pixel/${sending.source}/index`;
  const page = openPage();
  const { consent = "none" } = sending.event;
  running.call(module, "startPixel", {
    pixels: Object.fromEntries(Object.keys(contract.pixels).map((name) => [name, PIXEL])),
    ...(consent !== "none" && { consent: { [consent]: "granted" } }),
  });
  const keys = givenKeys(one);
  const made = running.call(
    module,
    `track${pascal(sending.name)}`,
    givenParameters({ ...one, sending }),
    ...(Object.keys(keys).length > 0 ? [keys] : []),
    ...(handed === undefined ? [] : [handed]),
  );
  page.load();
  return { event_id: typeof made === "string" ? made : (handed ?? ""), page };
}

function checkPixel(one: Case, sending: WrittenSending, handed: string | undefined): string {
  const { event_id, page } = track(one, sending, handed);
  const given = { ...one, sending };
  const id = templateId(given) ?? event_id;
  const call = typeof sending.event.metaEvent === "string" ? "trackSingle" : "trackSingleCustom";
  const pixel = contractPixel(one);
  expect(page.calls).toEqual([
    ...initialised(pixel),
    [call, pixel, nameOf(sending), sentParameters(given), { eventID: id }],
  ]);
  const values = { ...givenParameters(given), ...givenKeys(given) };
  const [place, name] = [`${sending.source}/${kebab(sending.name)}`, pascal(sending.name)];
  expect(one.running.call(`validators/${place}`, `validate${name}Parameters`, values)).toEqual([]);
  expect(
    schemaErrors(one, `schemas/${sending.source}.schema.json`, `${sending.name}.parameters`, values),
  ).toEqual([]);
  return id;
}

/** The only pixel of each example that its pages send to. */
function contractPixel({ contract }: Case): string {
  const [first = ""] = Object.values(contract.pixels);
  return /^\d+$/.test(first) ? first : PIXEL;
}

function checkServer(one: Case, sending: WrittenSending, event_id: string): void {
  const given = { ...one, sending };
  const [place, name] = [`${sending.source}/${kebab(sending.name)}`, pascal(sending.name)];
  const input = givenInput(given, event_id);
  const result = one.running.call(`server/${sending.source}/index`, `safeBuild${name}`, input) as BuildResult;
  const event = expectedPayload(given, event_id);
  expect(result).toStrictEqual({ ok: true, event, dropped: [], doubts: [] });
  expect(missingOf(given, event)).toEqual([]);
  expect(one.running.call(`validators/${place}`, `validate${name}Input`, input)).toEqual(FLAWLESS);
  expect(one.running.call(`validators/${place}`, `validate${name}Payload`, event)).toEqual([]);
  const schemas = `schemas/${sending.source}.schema.json`;
  expect(schemaErrors(one, schemas, `${sending.name}.input`, input)).toEqual([]);
  expect(schemaErrors(one, schemas, `${sending.name}.payload`, event)).toEqual([]);
}

/** The sender that makes the id, if one does. */
function generatorOf({ event }: WrittenSending): string | undefined {
  return typeof event.eventId === "object" ? event.eventId.generatedBy : undefined;
}

/** Whether a browser saw the example; what happened in an app has no page. */
function isOnPage({ example }: Case): boolean {
  return (example.serverEvent?.["action_source"] ?? "website") === "website";
}

/** Reports an example from all of its senders, as they would: who makes the id comes first. */
function checkExample(one: Case, senders: readonly WrittenSending[]): void {
  const [first] = senders;
  if (first === undefined) return;
  const by = generatorOf(first);
  const maker = senders.find(({ source }) => source === by);
  const name = pascal(first.name);
  let id = templateId(one);
  if (maker?.side === "server") {
    const module = `server/${maker.source}/index`;
    expect(one.running.call(module, `create${name}Id`)).toMatch(/^[0-9a-f-]{36}$/);
    id = String(one.running.call(module, `parse${name}Id`, one.example.serverEvent?.["event_id"]));
    expect(id).toBe(one.example.serverEvent?.["event_id"]);
  }
  const inTurn = [...senders].sort((left) => (left === maker ? -1 : 1));
  for (const sending of inTurn) {
    if (sending.side === "server") checkServer(one, sending, id ?? "");
    else if (isOnPage(one)) {
      const handed = by !== undefined && sending !== maker ? id : undefined;
      const sent = checkPixel(one, sending, handed);
      expect(sent).toBe(id ?? sent);
      id = sent;
      closePage();
    }
  }
}

describe.each(examples.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
  const contract = readWritten(example.sources);
  const running = await run(example);
  const schemas = schemasOf(example);
  const sendings = sendingsOf(contract);

  test.each(Object.entries(contract.events).filter(([name]) => sendings.some((each) => each.name === name)))(
    "%s: all senders report each example alike, and as Meta takes it",
    (name, event) => {
      const senders = sendings.filter((sending) => sending.name === name);
      const [sending] = senders;
      if (sending === undefined) throw new Error("nobody sends it");
      expect(event.examples?.length).toBeGreaterThan(0);
      for (const each of event.examples ?? []) {
        checkExample({ contract, running, schemas, sending, example: each }, senders);
      }
    },
  );
});

test("the examples hold every kind of payload there is", () => {
  const kinds = examples.flatMap((example) => {
    const contract = readWritten(example.sources);
    return sendingsOf(contract)
      .filter(({ side }) => side === "server")
      .flatMap((sending) =>
        (sending.event.examples ?? []).map((each) => kindOf({ contract, sending, example: each })),
      );
  });
  expect([...new Set(kinds)].sort()).toEqual([...KINDS].sort());
});
