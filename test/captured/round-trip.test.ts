import { expect, test } from "vitest";
import { exampleCalls } from "../../generator/live/example-calls.js";
import { examplePayload } from "../../generator/live/example-payload.js";
import type { ExampleValues } from "../../generator/live/example-values.js";
import { fbqText } from "../../generator/live/fbq-text.js";
import { freshExample } from "../../generator/live/fresh-example.js";
import { madeUpExample } from "../../generator/live/made-up-example.js";
import type { EventModel, SenderModel } from "../../generator/model/model.js";
import { toRequest } from "../../generator/runtime/server/request.js";
import { exampleOutputs } from "../targets/server-output.js";
import { lineOf, NOW, verdictsOn } from "./verdicts.js";

/** A moment later than any that an example states. */
const occasion = { now: NOW, newId: "8d3c1f0e-2b4a-4c6d-9e8f-0a1b2c3d4e5f" };

const contracts = exampleOutputs().map(({ model }) => ({ model, variables: {} }));

const sendings = contracts.flatMap(({ model }) =>
  model.events.flatMap((event) =>
    event.senders.flatMap((sender) =>
      event.examples.map((example) => ({
        model,
        event,
        sender,
        example: freshExample(event, example, occasion),
      })),
    ),
  ),
);

/** What is said of a text that one of the contract's own events became. */
async function saidOf(text: string, contract: string, event: string): Promise<readonly string[]> {
  const own = contracts.filter(({ model }) => model.name === contract);
  const verdicts = await verdictsOn(text, own, event);
  return verdicts.flatMap((verdict) => verdict.problems.map((problem) => `${event}: ${lineOf(problem)}`));
}

test("what the generated code builds of a fresh example is accepted: by `toRequest` today, and as what it is", async () => {
  let built = 0;
  for (const { model, event, sender, example } of sendings) {
    if (sender.side !== "server") continue;
    const result = examplePayload(event, sender, example);
    if (result?.ok !== true) continue;
    built += 1;
    const { requests, refused } = toRequest([result.event], { pixel: "1", now: NOW });
    expect(refused).toEqual([]);
    expect(await saidOf(JSON.stringify(requests[0]?.body), model.name, event.name)).toEqual([]);
  }
  expect(built).toBeGreaterThan(20);
});

test("what the page hands to the Pixel of a fresh example is accepted as what it is", async () => {
  let made = 0;
  for (const { model, event, sender, example } of sendings) {
    if (sender.side !== "browser") continue;
    const calls = exampleCalls(event, sender, example);
    if (calls.kind === "refused") continue;
    made += 1;
    const text = calls.calls.map(fbqText).join("\n");
    expect(await saidOf(text, model.name, event.name)).toEqual([]);
  }
  expect(made).toBeGreaterThan(20);
});

test("what is made up for an event without an example is accepted too", async () => {
  const missed: string[] = [];
  let made = 0;
  for (const { model } of contracts) {
    for (const event of model.events.filter(({ status }) => status !== "draft")) {
      for (const sender of event.senders.filter(({ side }) => side !== "none")) {
        const example = madeUpExample(event, sender);
        const fresh = example && freshExample(event, example, occasion);
        const text = fresh && textOf(event, sender, fresh);
        if (text === undefined) {
          missed.push(`${model.name} ${event.name} from ${sender.source.name}`);
          continue;
        }
        made += 1;
        expect(await saidOf(text, model.name, event.name)).toEqual([]);
      }
    }
  }
  expect(missed).toEqual([]);
  expect(made).toBeGreaterThan(50);
});

function textOf(event: EventModel, sender: SenderModel, example: ExampleValues): string | undefined {
  if (sender.side === "server") {
    const built = examplePayload(event, sender, example);
    return built?.ok === true ? JSON.stringify({ data: [built.event] }) : undefined;
  }
  const calls = exampleCalls(event, sender, example);
  return calls.kind === "calls" ? calls.calls.map(fbqText).join("\n") : undefined;
}
