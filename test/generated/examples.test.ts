import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { initialised } from "../runtime/fake-page.js";
import { type Example, generateExamples } from "../support/examples.js";
import {
  expectedPayload,
  givenKeys,
  givenParameters,
  KINDS,
  kindOf,
  missingOf,
  nameOf,
  sentParameters,
  templateId,
} from "../support/expected-event.js";
import {
  builtByServer,
  contractPixel,
  generatorOf,
  isOnPage,
  kebab,
  pascal,
  type ReportedCase,
  reportFromPage,
  serverInput,
} from "../support/reported-example.js";
import { run } from "../support/running.js";
import { readWritten, sendingsOf, type WrittenSending } from "../support/written-contract.js";

const examples = await generateExamples();

/** One example of an event, with all that runs to report it. */
interface Case extends ReportedCase {
  readonly schemas: ReadonlyMap<string, object>;
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

function checkPixel(one: Case, sending: WrittenSending, handed: string | undefined): string {
  const given = { ...one, sending };
  const { made, calls } = reportFromPage(given, handed);
  const id = templateId(given) ?? made ?? handed ?? "";
  const call = typeof sending.event.metaEvent === "string" ? "trackSingle" : "trackSingleCustom";
  const pixel = contractPixel(one);
  expect(calls).toEqual([
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

function checkServer(one: Case, sending: WrittenSending, event_id: string): void {
  const given = { ...one, sending };
  const [place, name] = [`${sending.source}/${kebab(sending.name)}`, pascal(sending.name)];
  const input = serverInput(given, event_id);
  const result = builtByServer(given, input);
  const event = expectedPayload(given, event_id);
  expect(result).toStrictEqual({ ok: true, event, dropped: [], doubts: [] });
  expect(missingOf(given, event)).toEqual([]);
  expect(one.running.call(`validators/${place}`, `validate${name}Input`, input)).toEqual(FLAWLESS);
  expect(one.running.call(`validators/${place}`, `validate${name}Payload`, event)).toEqual([]);
  const schemas = `schemas/${sending.source}.schema.json`;
  expect(schemaErrors(one, schemas, `${sending.name}.input`, input)).toEqual([]);
  expect(schemaErrors(one, schemas, `${sending.name}.payload`, event)).toEqual([]);
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
