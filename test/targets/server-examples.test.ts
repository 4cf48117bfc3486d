import { describe, expect, test } from "vitest";
import { consentBasis } from "../../generator/emit/consent-basis.js";
import { eventNames, sourceFolder } from "../../generator/emit/naming.js";
import { sendingsBySource } from "../../generator/emit/senders.js";
import type { EventModel, ExampleModel, SenderModel } from "../../generator/model/model.js";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import { exampleOutputs, load } from "./server-output.js";

type SafeBuild = (input: object) => BuildResult;

/** An example as the caller of this sender's builder would hand it in: what the sender does not know is not there. */
function inputOf(event: EventModel, sender: SenderModel, example: ExampleModel): object {
  const known = new Set(sender.parameters.map(({ name }) => name));
  const branch =
    sender.branches.find(({ actionSource }) => actionSource.name === example.serverEvent["action_source"]) ??
    sender.branches[0];
  const keys = new Set([...(branch?.userData.required ?? []), ...(branch?.userData.optional ?? [])]);
  const keyNames = new Set([...keys].map(({ name }) => name));
  const pick = (values: ExampleModel["parameters"], names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  const basis = consentBasis(event);
  return {
    ...(basis !== undefined && { consent: { [basis.name]: "granted" } }),
    ...example.serverEvent,
    keys: example.keys,
    user_data: pick(example.userData, keyNames),
    custom_data: pick(example.parameters, known),
  };
}

describe.each(exampleOutputs().map((output) => [output.model.name, output] as const))(
  "%s",
  (_name, output) => {
    const sources = sendingsBySource(output.model, "server");

    test.each(sources.map(({ source, sendings }) => [source.name, source, sendings] as const))(
      "%s builds every example, and leaves nothing of it out",
      async (_source, source, sendings) => {
        const module = await load(output, `server/${sourceFolder(source)}/index.ts`);
        for (const { event, sender } of sendings) {
          const safeBuild = module[`safeBuild${eventNames(event).type}`] as SafeBuild;
          for (const example of event.examples) {
            const result = safeBuild(inputOf(event, sender, example));
            const where = `${event.name}: ${example.name}`;
            expect([where, result.ok ? result.dropped : result.violations]).toEqual([where, []]);
            expect([where, result.ok && result.event.event_name]).toEqual([
              where,
              event.meta.kind === "none" ? "" : event.meta.name,
            ]);
          }
        }
      },
    );
  },
);
