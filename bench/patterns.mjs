// How long generated code takes at most over a text with a pattern that the generator accepts: `node bench/patterns.mjs`.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CLI, inNewFolder, writeFiles } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { cell, printTable } from "./table.mjs";

const PATTERNS = [
  "^[A-Z0-9]{4,12}$",
  "[A-Z]+-[0-9]+",
  "^https?://.+/.+$",
  "^[^@]+@[^@]+[.][^@]+$",
  "^[a-z0-9]+(?:-[a-z0-9]+)*$",
  "^\\p{L}+(?: \\p{L}+)*$",
  "^(?!.*--)[a-z0-9-]{1,63}$",
  "^(?:[A-Z]{1,8}[A-Z0-9]{1,8}[0-9]{1,8})$",
  "^(['\"]).*\\1$",
  "^.*foo[0-9]+.*bar[0-9]+$",
  "^[A-Za-z0-9_-]{1,64}(?:,[A-Za-z0-9_-]{1,64}){0,99}$",
];
const SIGNS = [..."aA0-/.@, '\"é😀\n!", "a0", "A-", "a@", "@.", "/a", "foo0", "bar0", "foo0bar0", "aa,"];
const ENDS = ["", "!", "\n", "\u0000", "-", "@"];

const contract = `eventContract: "1.0"
name: patterns
version: 1.0.0
pixels: { main: META_PIXEL_ID }
sources:
  page: { kind: browser, system: Page, delivery: pixel }
  shop: { kind: server, system: Shop, delivery: direct, actionSource: website }
parameters:
${PATTERNS.map((pattern, index) => `  p${index}: { pattern: ${JSON.stringify(pattern)}, description: A text. }\n`).join("")}
events:
  tried:
    action: Tried a pattern
    trigger: The shop stored it.
    metaEvent: { custom: PatternTried }
    canonicalSource: shop
    mirrors: { page: { trigger: The page showed it. } }
    keys: { number: string }
    eventId: "tried-{number}"
    consent: none
    parameters: { ${PATTERNS.map((_, index) => `p${index}: optional`).join(", ")} }
    userData: { required: [external_id] }
`;

await inNewFolder(async (folder) => {
  writeFiles(folder, { "patterns.contract.yaml": contract, "package.json": '{ "type": "module" }' });
  await measure([process.execPath, CLI, "generate", "--emit", "js"], { cwd: folder });
  const load = (path) => import(pathToFileURL(join(folder, "generated/patterns", path)).href);
  const { safeBuildTried } = await load("server/shop/index.js");
  const { validateTriedParameters } = await load("validators/page/index.js");
  const event_source_url = "https://shop.example/";
  const sides = {
    server: (values) =>
      safeBuildTried({
        event_source_url,
        event_time: 1_790_000_000,
        keys: { number: "1" },
        custom_data: values,
        user_data: { client_user_agent: "x", external_id: "1" },
      }),
    page: (values) => validateTriedParameters(values, { number: "1" }),
  };
  const rows = PATTERNS.map((pattern, index) => {
    const slowest = Object.values(sides).map((read) => {
      let most = 0;
      for (const sign of SIGNS)
        for (const end of ENDS) {
          const text = sign.repeat(1000).slice(0, 1000 - end.length) + end;
          const start = performance.now();
          read({ [`p${index}`]: text });
          most = Math.max(most, performance.now() - start);
        }
      return cell(most, 2);
    });
    return [pattern, ...slowest];
  });
  printTable(["longest of 162 texts of 1,000 characters", "server ms", "page ms"], rows);
});
