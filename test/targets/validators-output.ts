import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { check } from "../../generator/compile/check.js";
import { emit } from "../../generator/compile/emit.js";
import { consentBasis } from "../../generator/emit/consent-basis.js";
import { eventNames, sourceFolder } from "../../generator/emit/naming.js";
import { type Sending, sendingsBySource } from "../../generator/emit/senders.js";
import type { OutputFile } from "../../generator/emit/target.js";
import type { ExampleModel, Model } from "../../generator/model/model.js";
import type { BuildResult } from "../../generator/runtime/server/build.js";
import type { Violation } from "../../generator/runtime/shared/violation.js";
import type { Inspection } from "../../generator/runtime/validators/inspect.js";
import type { SourceFile } from "../../generator/source/source-file.js";
import { schemasTarget } from "../../generator/targets/schemas/emit.js";
import { serverTarget } from "../../generator/targets/server/emit.js";
import { sharedTarget } from "../../generator/targets/shared/emit.js";
import { validatorsTarget } from "../../generator/targets/validators/emit.js";
import { definitionIn } from "../support/schema-definition.js";
import { runtimeOf } from "../support/with-runtime.js";

type Values = Readonly<Record<string, unknown>>;

/** A contract's model and what validators and schemas need of its output. */
export interface ValidatorOutput {
  readonly model: Model;
  /** By their path in the contract's folder; the runtime's are beside it, which a path from the root cannot tell. */
  readonly files: readonly OutputFile[];
}

/** One validator, the schema it has to agree with, and values to begin with. */
export interface Judged {
  readonly name: string;
  readonly kind: "input" | "payload" | "parameters";
  readonly schema: Values;
  readonly samples: readonly Values[];
  validate(value: unknown): readonly Violation[];
  /** Of an input: what the builder makes of it, and what the validators say of it and of the event. */
  readonly build?: (input: unknown) => Built;
}

/** An input in the eyes of its builder and of both validators. */
export interface Built {
  readonly result: BuildResult;
  readonly inspection: Inspection;
  /** Of the event, if it was built. */
  readonly violations: readonly Violation[];
}

/** Compiles a contract and its fragments. */
export function validatorOutput([file, ...fragments]: readonly [
  SourceFile,
  ...SourceFile[],
]): ValidatorOutput {
  const checked = check({ file, include: () => ({ kind: "files", files: fragments }) });
  // Rules refuse what may be too broad and ids of a few texts; that output copes with them all the same is tested here.
  const passed = ["unmatchable-user-data", "static-event-id"];
  const diagnostics = checked.diagnostics.filter(({ name }) => !passed.includes(name));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ name, message }) => `${name}: ${message}`).join("\n"));
  const targets = [sharedTarget, serverTarget, validatorsTarget, schemasTarget];
  const { model } = checked;
  const files = emit({ model, options: { importEnding: ".js", variables: {}, consentSignals: {} }, targets });
  return { model, files: [...files, ...runtimeOf(files)] };
}

/** The text of one file of an output. */
export function textOf({ files }: ValidatorOutput, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is not among the emitted files`);
  return file.text;
}

/** Every validator of an output, running, with the examples of its event as samples. */
export async function judges(output: ValidatorOutput): Promise<readonly Judged[]> {
  const all = (["browser", "server"] as const).flatMap((side) => sendingsBySource(output.model, side));
  const modules = await load(output);
  return all.flatMap(({ source, sendings }) => {
    const folder = sourceFolder(source);
    const schemas = JSON.parse(textOf(output, `schemas/${folder}.schema.json`));
    return sendings.flatMap((sending): readonly Judged[] => {
      const { type, file } = eventNames(sending.event);
      const { examples } = sending.event;
      const judge = (kind: Judged["kind"], samples: readonly Values[]): Judged => ({
        name: `${folder}/${file} ${kind}`,
        kind,
        samples,
        schema: definitionIn(schemas, `${sending.event.name}.${kind}`),
        validate: modules[`validators/${folder}/${file}`]?.[
          `validate${type}${kind[0]?.toUpperCase()}${kind.slice(1)}`
        ] as Judged["validate"],
      });
      if (sending.sender.side === "browser") {
        return [
          judge(
            "parameters",
            examples.map(({ parameters, keys }) => ({ ...parameters, ...keys })),
          ),
        ];
      }
      const safeBuild = modules[`server/${folder}/${file}`]?.[`safeBuild${type}`] as (
        input: Values,
      ) => BuildResult;
      const inputs = examples.map((example) => inputOf(sending, example));
      const built = inputs.map(safeBuild).map((result) => (result.ok ? { ...result.event } : { ...result }));
      const payload = judge("payload", built);
      const inspected = judge("input", inputs);
      const inspect = (input: unknown) => inspected.validate(input) as unknown as Inspection;
      const build = (input: unknown): Built => {
        const result = safeBuild(input as Values);
        const violations = result.ok ? payload.validate(result.event) : [];
        return { result, inspection: inspect(input), violations };
      };
      const validate = (input: unknown) => {
        const { violations, dropped } = inspect(input);
        return [...violations, ...dropped];
      };
      return [{ ...inspected, validate, build }, payload];
    });
  });
}

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Bundles the emitted TypeScript from memory and runs it. */
async function load({ files }: ValidatorOutput): Promise<Modules> {
  const texts = new Map(files.map(({ path, text }) => [path.replace(/\.ts$/, ""), text]));
  const entries = [...texts.keys()].filter((path) => /^(?:validators|server)\//.test(path));
  const folder = mkdtempSync(join(tmpdir(), "event-contract-"));
  try {
    const outfile = join(folder, "bundle.mjs");
    await build({
      stdin: {
        contents: entries
          .map((path, index) => `export * as m${index} from "/${path}.js";`)
          .concat(`export const paths = ${JSON.stringify(entries)};`)
          .join("\n"),
      },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "warning",
      plugins: [
        {
          name: "emitted files",
          setup(plugin) {
            plugin.onResolve({ filter: /^[./]/ }, ({ path, importer }) => ({
              path: new URL(path, `file://${importer.startsWith("/") ? importer : "/"}`).pathname.replace(
                /\.js$/,
                "",
              ),
              namespace: "emitted",
            }));
            plugin.onLoad({ filter: /./, namespace: "emitted" }, ({ path }) => ({
              contents: texts.get(path.slice(1)) ?? "",
              loader: "ts",
            }));
          },
        },
      ],
    });
    const bundle = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
    return Object.fromEntries(bundle.paths.map((path: string, index: number) => [path, bundle[`m${index}`]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An example as the caller of this sender's builder hands it in: what the sender does not know is not there. */
function inputOf({ event, sender }: Sending, example: ExampleModel): Values {
  const source = example.serverEvent["action_source"];
  const branch =
    sender.branches.find(({ actionSource }) => actionSource.name === source) ?? sender.branches[0];
  const identifiers = [...(branch?.userData.required ?? []), ...(branch?.userData.optional ?? [])];
  const basis = consentBasis(event);
  const pick = (values: Values, names: readonly string[]) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
  return {
    ...(basis !== undefined && { consent: { [basis.name]: "granted" } }),
    ...example.serverEvent,
    ...(event.keys.length > 0 && { keys: example.keys }),
    user_data: pick(
      example.userData,
      identifiers.map(({ name }) => name),
    ),
    custom_data: pick(
      example.parameters,
      sender.parameters.map(({ name }) => name),
    ),
  };
}
