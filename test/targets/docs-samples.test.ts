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
import { snippetBlock } from "../support/snippet-block.js";
import { openSnippetPage } from "../support/snippet-page.js";
import { runtimeOf } from "../support/with-runtime.js";
import { docsOf, EXAMPLES, exampleModel, OPTIONS } from "./compile-docs.js";
import { type PageSamples, samplesIn, sectionOf } from "./page-samples.js";

type Module = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

afterEach(closePage);

/** What is generated for a contract, and runs. */
interface Generated {
  readonly model: Model;
  /** The modules by path. */
  readonly code: ReadonlyMap<string, Module>;
  /** The pages of snippets by the folder of their source. */
  readonly snippets: ReadonlyMap<string, string>;
}

for (const name of EXAMPLES) {
  test(`${name}: the samples are what the generated code makes of the examples, by modules and by snippets`, async () => {
    const model = exampleModel(name);
    const { page } = docsOf(model);
    const coded = model.events.filter((event) => event.status !== "draft" && event.meta.kind !== "none");
    const generated = await generatedCode(model);
    const made = coded.map((event) =>
      event.examples.map((example) => samplesOf(generated, event, example, moduleCalls)),
    );
    const pasted = coded.map((event) =>
      event.examples.map((example) => samplesOf(generated, event, example, snippetCalls)),
    );
    const shown = coded.map((event) => samplesIn(sectionOf(page, `event-${eventNames(event).file}`)));
    expect(shown).toEqual(made);
    expect(shown).toEqual(pasted);
    expect(
      made.flat().filter(({ pixel, server }) => pixel.length + server.length > 0).length,
    ).toBeGreaterThan(5);
  });
}

/** What the generated code of each sender makes of an example, in the form of the document. */
function samplesOf(
  generated: Generated,
  event: EventModel,
  example: ExampleModel,
  callsOf: CallsOf,
): PageSamples {
  const senders = event.senders.filter((sender) => sender.side !== "none" && takes(sender, example));
  const pixel: PageSamples["pixel"][number][] = [];
  const server: PageSamples["server"][number][] = [];
  for (const sender of senders) {
    const source = sender.source.name;
    if (sender.side === "browser") pixel.push({ source, calls: callsOf(generated, event, sender, example) });
    else server.push({ source, ...payloadOf(generated.code, event, sender, example) });
  }
  return { pixel, server, refused: [] };
}

/** A server does not report what happened at a place that is none of its own. */
function takes(sender: SenderModel, { serverEvent }: ExampleModel): boolean {
  const place = serverEvent["action_source"];
  if (sender.side === "browser" || place === undefined) return true;
  return sender.branches.some((branch) => branch.actionSource.name === place);
}

/** What a page hands to `fbq` to report an example. */
type CallsOf = (
  generated: Generated,
  event: EventModel,
  sender: SenderModel,
  example: ExampleModel,
) => readonly (readonly unknown[])[];

const moduleCalls: CallsOf = ({ model, code }, event, sender, example) => {
  closePage();
  const page = openPage();
  addBaseCode(page);
  const folder = `pixel/${sourceFolder(sender.source)}`;
  const names = eventNames(event);
  const basis = consentBasis(event)?.name;
  code.get(`${folder}/base.ts`)?.["startPixel"]?.({
    pixels: Object.fromEntries(model.pixels.map(({ name }, index) => [name, digits(index)])),
    ...(basis !== undefined && { consent: { [basis]: "granted" } }),
  });
  const handed = event.eventId?.kind === "generated" && event.eventId.by !== sender.source;
  const id = code
    .get(`${folder}/${names.file}.ts`)
    ?.[`track${names.type}`]?.(
      example.parameters,
      ...(event.keys.length > 0 ? [example.keys] : []),
      ...(handed ? [example.serverEvent["event_id"]] : []),
    );
  return asPrinted(model, page.events(), id === undefined ? undefined : example.serverEvent["event_id"]);
};

const snippetCalls: CallsOf = ({ model, snippets }, event, sender, example) => {
  const page = openSnippetPage();
  const base = snippetBlock(snippets.get(sourceFolder(sender.source)) ?? "", "base");
  page.paste(
    model.pixels.reduce((text, { id }, index) => text.replaceAll(`"${id.text}"`, `"${digits(index)}"`), base),
  );
  const registered = `eventContract(${JSON.stringify(`${model.name}/${sender.source.name}`)}`;
  const basis = consentBasis(event)?.name;
  if (basis !== undefined) page.run(`${registered}, "consent", ${JSON.stringify(basis)}, "granted")`);
  const sentByBase = page.events();
  const { parameters, keys, serverEvent } = example;
  const { event_id } = serverEvent;
  page.run(`${registered}, "track", ${JSON.stringify({ event: event.name, parameters, keys, event_id })})`);
  const own = page.events().slice(sentByBase.length);
  // A page view has been sent by the base then, under an id of its own.
  return own.length > 0 ? asPrinted(model, own, undefined) : asPrinted(model, sentByBase, event_id);
};

/** The id that a pixel has on the page, where the contract has a variable. */
function digits(index: number): string {
  return `10000000000000${index}`;
}

/** Calls as the document prints them: with variables for ids, and the example's id for one that was made. */
function asPrinted(
  model: Model,
  calls: readonly (readonly unknown[])[],
  event_id: unknown,
): readonly (readonly unknown[])[] {
  const printed = new Map(model.pixels.map(({ id }, index) => [digits(index), id.text]));
  return calls.map(([method, pixel, ...rest]) => [
    method,
    printed.get(String(pixel)) ?? pixel,
    ...(event_id === undefined ? rest : [...rest.slice(0, -1), { eventID: event_id }]),
  ]);
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
    custom_data: Object.fromEntries(
      Object.entries(example.parameters).filter(([name]) =>
        sender.parameters.some((parameter) => parameter.name === name),
      ),
    ),
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

/** What is generated for a contract, its modules bundled and loaded. */
async function generatedCode(model: Model): Promise<Generated> {
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
    const pages = [...files].filter(([path]) => path.endsWith("/snippets.html"));
    return {
      model,
      code: new Map(paths.map((path, index) => [path, loaded[`m${index}`] ?? {}])),
      snippets: new Map(pages.map(([path, text]) => [path.split("/")[1] ?? "", text])),
    };
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
