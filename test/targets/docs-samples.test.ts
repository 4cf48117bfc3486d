import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { afterEach, expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { consentBasis } from "../../generator/emit/consent-basis.js";
import { eventNames, sourceFolder } from "../../generator/emit/naming.js";
import type { EventModel, ExampleModel, Model, SenderModel } from "../../generator/model/model.js";
import { pixelTarget } from "../../generator/targets/pixel/emit.js";
import { serverTarget } from "../../generator/targets/server/emit.js";
import { sharedTarget } from "../../generator/targets/shared/emit.js";
import { addBaseCode, closePage, openPage } from "../runtime/fake-page.js";
import { runtimeOf } from "../support/with-runtime.js";
import { docsOf, EXAMPLES, exampleModel, OPTIONS } from "./compile-docs.js";
import { type PageSamples, samplesIn, sectionOf } from "./page-samples.js";

type Module = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

afterEach(closePage);

for (const name of EXAMPLES) {
  test(`${name}: the samples are what the generated code makes of the examples`, async () => {
    const model = exampleModel(name);
    const { page } = docsOf(model);
    const coded = model.events.filter((event) => event.status !== "draft" && event.meta.kind !== "none");
    const code = await generatedCode(model);
    const made = coded.map((event) => event.examples.map((example) => samplesOf(code, event, example)));
    const shown = coded.map((event) => samplesIn(sectionOf(page, `event-${eventNames(event).file}`)));
    expect(shown).toEqual(made);
    expect(
      made.flat().filter(({ pixel, server }) => pixel.length + server.length > 0).length,
    ).toBeGreaterThan(5);
  });
}

/** What the generated code of each sender makes of an example, in the form of the document. */
function samplesOf(code: ReadonlyMap<string, Module>, event: EventModel, example: ExampleModel): PageSamples {
  const senders = event.senders.filter((sender) => sender.side !== "none" && takes(sender, example));
  const pixel: PageSamples["pixel"][number][] = [];
  const server: PageSamples["server"][number][] = [];
  for (const sender of senders) {
    const source = sender.source.name;
    if (sender.side === "browser") pixel.push({ source, calls: callsOf(code, event, sender, example) });
    else server.push({ source, ...payloadOf(code, event, sender, example) });
  }
  return { pixel, server, refused: [] };
}

/** A server does not report what happened at a place that is none of its own. */
function takes(sender: SenderModel, { serverEvent }: ExampleModel): boolean {
  const place = serverEvent["action_source"];
  if (sender.side === "browser" || place === undefined) return true;
  return sender.branches.some((branch) => branch.actionSource.name === place);
}

function callsOf(
  code: ReadonlyMap<string, Module>,
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
): readonly (readonly unknown[])[] {
  closePage();
  const page = openPage();
  addBaseCode(page);
  const folder = `pixel/${sourceFolder(sender.source)}`;
  const names = eventNames(event);
  if (event.consent !== undefined && event.consent !== "none") {
    code.get(`${folder}/base.ts`)?.["grantConsent"]?.(event.consent.name);
  }
  const handed = event.eventId?.kind === "generated" && event.eventId.by !== sender.source;
  const track = code.get(`${folder}/${names.file}.ts`)?.[`track${names.type}`];
  const id = track?.(
    example.parameters,
    ...(event.keys.length > 0 ? [example.keys] : []),
    ...(handed ? [example.serverEvent["event_id"]] : []),
  );
  // An id that is made here is another one each time; the document shows the example's.
  return page.calls.map((call) =>
    id === undefined ? call : [...call.slice(0, -1), { eventID: example.serverEvent["event_id"] }],
  );
}

function payloadOf(
  code: ReadonlyMap<string, Module>,
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
): Omit<PageSamples["server"][number], "source"> {
  const names = eventNames(event);
  const module = code.get(`server/${sourceFolder(sender.source)}/${names.file}.ts`);
  const input = {
    ...example.serverEvent,
    consent: { [consentBasis(event)?.name ?? ""]: "granted" },
    keys: example.keys,
    custom_data: example.parameters,
    user_data: example.userData,
  };
  const result = module?.[`safeBuild${names.type}`]?.(input) as {
    readonly event: object;
    readonly dropped: readonly { readonly path: string; readonly text: string }[];
  };
  return {
    event: result.event,
    dropped: result.dropped.map(({ path, text }) => `\`${path}\` ${text}`).join("; "),
  };
}

/** The generated modules of a contract, bundled and loaded, by path. */
async function generatedCode(model: Model): Promise<ReadonlyMap<string, Module>> {
  const input = { model, catalog, options: OPTIONS, targets: new Set(["shared", "pixel", "server"]) };
  const emitted = [sharedTarget, pixelTarget, serverTarget].flatMap((target) => target.emit(input));
  const files = new Map([...emitted, ...runtimeOf(emitted, ".ts")].map((file) => [file.path, file.text]));
  const paths = [...files.keys()].filter((path) => /^(?:pixel|server)\/.*\.ts$/.test(path));
  const entry = paths.map((path, index) => `export * as m${index} from ${JSON.stringify(`./${path}`)};`);
  const folder = await mkdtemp(join(tmpdir(), "event-contract-"));
  try {
    const outfile = join(folder, "code.mjs");
    const stdin = { contents: entry.join("\n"), resolveDir: "/", loader: "ts" } as const;
    await build({
      stdin,
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      plugins: [fromMemory(files)],
    });
    const loaded = (await import(pathToFileURL(outfile).href)) as Readonly<Record<string, Module>>;
    return new Map(paths.map((path, index) => [path, loaded[`m${index}`] ?? {}]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fromMemory(files: ReadonlyMap<string, string>): Plugin {
  return {
    name: "from-memory",
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, ({ path, importer, namespace }) => ({
        // The runtime stands beside the contract's folder, which is the root here.
        path: posix.join("/", namespace === "generated" ? posix.dirname(importer) : ".", path).slice(1),
        namespace: "generated",
      }));
      bundler.onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => ({
        contents: files.get(path) ?? "",
        loader: "ts",
      }));
    },
  };
}
