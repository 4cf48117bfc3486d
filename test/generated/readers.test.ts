import { describe, expect, test } from "vitest";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import type { SourceReading } from "../../generator/runtime/server/source-field.js";
import { generateExamples } from "../support/examples.js";
import { expectedPayload, templateId } from "../support/expected-event.js";
import { serverInput } from "../support/reported-example.js";
import { run } from "../support/running.js";
import { joinedInput, sourceObject } from "../support/source-object.js";
import { readWritten, sendingsOf } from "../support/written-contract.js";

const examples = await generateExamples();

type Values = Readonly<Record<string, unknown>>;

const pascal = (name: string) => name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());

/** How systems write what they know: as it is, or decimals as texts. */
const WRITTEN = [
  ["as it is", (value: unknown) => value],
  ["its decimals as texts", (value: unknown) => (typeof value === "number" ? value.toFixed(2) : value)],
] as const;

describe.each(examples.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
  const contract = readWritten(example.sources);
  const running = await run(example);
  const cases = sendingsOf(contract)
    .filter(({ side }) => side === "server")
    .flatMap((sending) =>
      (sending.event.examples ?? []).map((each) => ({ contract, sending, example: each })),
    )
    .filter((given) => sourceObject(given, "", String).isMapped);

  test("its contract maps events", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(
    cases.flatMap((given) =>
      WRITTEN.map(([how, write]) => [given.sending.name, given.example.name, how, given, write] as const),
    ),
  )(
    "%s, %s: the source's object, %s, becomes the example's payload",
    (name, _example, _how, given, write) => {
      const id = templateId(given) ?? String(given.example.serverEvent?.["event_id"]);
      const { source, others } = sourceObject(given, id, write);
      const module = `server/${given.sending.source}/index`;
      const reading = running.call(module, `read${pascal(name)}`, source) as SourceReading<Values>;
      if (!reading.ok) throw new Error(JSON.stringify(reading.violations));
      const input = joinedInput(others, reading.input);
      expect(input).toEqual(serverInput(given, id));
      const built = running.call(module, `safeBuild${pascal(name)}`, input) as BuildResult;
      expect(built).toStrictEqual({ ok: true, event: expectedPayload(given, id), dropped: [], doubts: [] });
    },
  );
});
