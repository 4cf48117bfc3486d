import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { afterEach, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { eventNames, sourceFolder } from "../../generator/emit/naming.js";
import type { EventModel, ExampleModel, Model, SenderModel } from "../../generator/model/model.js";
import type { ExampleView, MappingView } from "../../generator/targets/docs/view.js";
import { pixelTarget } from "../../generator/targets/pixel/emit.js";
import { serverTarget } from "../../generator/targets/server/emit.js";
import { sharedTarget } from "../../generator/targets/shared/emit.js";
import { addBaseCode, closePage, openPage } from "../runtime/fake-page.js";
import { docsOf, EXAMPLES, exampleModel, OPTIONS } from "./compile-docs.js";

type Module = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

afterEach(closePage);

for (const name of EXAMPLES) {
  test(`${name}: the samples are what the generated code makes of the examples`, async () => {
    const model = exampleModel(name);
    const view: MappingView = JSON.parse(docsOf(model).data);
    const code = await generatedCode(model);
    const coded = model.events.filter((event) => event.status !== "draft" && event.meta.kind !== "none");
    let compared = 0;
    for (const event of coded) {
      const documented = view.events.find((candidate) => candidate.name === event.name)?.examples ?? [];
      for (const [index, example] of event.examples.entries()) {
        const sample = documented[index];
        const made = event.senders.flatMap((sender) => sampleOf(code, event, sender, example, sample) ?? []);
        expect(made).toEqual(
          [...(sample?.pixel ?? []), ...(sample?.server ?? [])].map((entry) => ({ ...entry })),
        );
        compared += made.length;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(coded.length - 2);
  });
}

/** What one sender's generated code makes of an example, in the words of the document. */
function sampleOf(
  code: Readonly<Record<string, Module>>,
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
  documented: ExampleView | undefined,
): object | undefined {
  return undefined;
}
