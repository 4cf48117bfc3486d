import { readdirSync } from "node:fs";
import { join } from "node:path";
import { contractOf } from "../contract.mjs";
import { eventsOf } from "../events.mjs";
import { CLI, coldFolder, writeFiles } from "../folders.mjs";
import { measure } from "../measure.mjs";
import { binary } from "./binary.mjs";
import { jsonSchemaOf } from "./json-schema.mjs";
import { openApiOf } from "./open-api.mjs";
import { protoFilesOf } from "./proto.mjs";
import { trackingPlanOf, typewriterSettings } from "./tracking-plan.mjs";

const SEED = 7;

/** What each tool reads of so many events, as files by their paths, and how it is called over their folder. */
const TOOLS = [
  {
    name: "event-contract",
    input: (count) => ({ "bench.contract.yaml": contractOf(count, SEED) }),
    arguments: (input, out) => [CLI, "generate", join(input, "bench.contract.yaml"), "--out", out],
  },
  {
    name: "openapi-typescript",
    input: (count) => ({ "events.openapi.yaml": openApiOf(eventsOf(count, SEED)) }),
    arguments: (input, out) => [
      binary("openapi-typescript"),
      join(input, "events.openapi.yaml"),
      "--output",
      join(out, "events.ts"),
    ],
  },
  {
    name: "buf, protoc-gen-es",
    input: (count) => protoFilesOf(eventsOf(count, SEED)),
    arguments: (input, out, node) => {
      const plugin = { local: [node, binary("@bufbuild/protoc-gen-es")], out, opt: "target=ts" };
      const template = JSON.stringify({ version: "v2", plugins: [plugin] });
      return [binary("@bufbuild/buf"), "generate", input, "--template", template];
    },
  },
  {
    name: "quicktype",
    input: (count) => ({ "events.schema.json": jsonSchemaOf(eventsOf(count, SEED)) }),
    arguments: (input, out) => [
      binary("quicktype"),
      ...["--src-lang", "schema", "--src", `${join(input, "events.schema.json")}#/definitions/`],
      ...["--lang", "typescript", "--out", join(out, "events.ts")],
    ],
  },
  {
    name: "Segment Typewriter",
    input: (count) => ({
      "typewriter.yml": typewriterSettings("analytics-node"),
      "plan.json": trackingPlanOf(eventsOf(count, SEED)),
    }),
    arguments: (input, out) => [
      ...["--require", join(import.meta.dirname, "without-telemetry.cjs"), binary("typewriter")],
      ...["build", "--mode", "prod", "--config", input, "--path", out],
    ],
  },
];

/** Every tool's run over so many events on a Node, cold each time; what `node -e 0` takes comes first. */
export function commandsFor(folder, node, count) {
  const tools = TOOLS.map(({ name, input, arguments: argumentsOf }) => {
    const place = join(folder, `input-${count}`, name);
    writeFiles(place, input(count));
    return {
      name,
      run: async () => {
        const { out, options } = coldFolder(folder);
        const figures = await measure([node, ...argumentsOf(place, out, node)], options);
        if (readdirSync(out).length === 0) throw new Error(`${name} wrote nothing`);
        return figures;
      },
    };
  });
  return [{ name: "node -e 0", run: () => measure([node, "-e", "0"], {}) }, ...tools];
}
