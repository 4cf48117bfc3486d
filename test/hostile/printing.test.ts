import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FORMATS } from "../../generator/cli/choices.js";
import { run } from "../../generator/cli/run.js";
import { type Output, streamOf } from "../../generator/cli/terminal.js";
import {
  ansiPalette,
  check,
  renderJson,
  renderPretty,
  renderSarif,
  sourceFile,
} from "../../generator/index.js";
import { folderWith, SHOP } from "../cli/command.js";
import { hostileTexts } from "./hostile-texts.js";

const TEXTS = hostileTexts(300);

/** Written out, so that the generator's own list is not taken at its word. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
const OBEYED = /##\w*\[|^\s*::/i;
const GITHUB = /^::(?:error|warning|notice) file=[^:]*,title=[a-z0-9-]+::/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of the palette, none of which a text here has.
const OUR_COLOURS = /\u001b\[(?:1;3[1346]|1|0)m/g;

/** The lines of an output that control or command something. */
function dangerous(output: string, isGithub: boolean): readonly string[] {
  return output
    .split("\n")
    .map((line) => (isGithub ? line.replace(GITHUB, "") : line))
    .filter((line) => HIDDEN.test(line) || OBEYED.test(line));
}

interface Said {
  readonly out: string;
  readonly log: string;
}

/** Calls the command with the streams that it has in a process; only what they write to is ours. */
async function call(args: readonly string[]): Promise<Said> {
  const texts = ["", ""];
  const output = (index: number) =>
    ({
      isTTY: false,
      on: () => undefined,
      write: (text: string) => {
        texts[index] += text;
        return true;
      },
    }) as unknown as Output;
  await run(args, { out: streamOf(output(0)), log: streamOf(output(1)) });
  return { out: texts[0] ?? "", log: texts[1] ?? "" };
}

async function complaints(args: readonly string[]): Promise<readonly string[]> {
  const { out, log } = await call(args);
  const isGithub = args.includes("github");
  return [...dangerous(out, isGithub), ...dangerous(log, false)].map((line) => JSON.stringify([args, line]));
}

/** A text in quotes, every character beyond ASCII as an escape. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A contract that says the text wherever one can be said; escapes for some texts, the characters for others. */
function contractWith(text: string, index: number): string {
  const quoted = index % 2 === 0 ? escaped(text) : JSON.stringify(text);
  return `${SHOP.replace("name: shop", `name: ${quoted}`)
    .replace("Web shop", quoted)
    .replace("metaEvent: Purchase", `metaEvent: ${quoted}`)
    .replace("content_type: {", `${quoted}: required\n      content_type: {`)
    .replace(
      '"order-{order_id}"',
      quoted,
    )}include: [${quoted}]\n${quoted}: 1\nallow: [{ rule: ${quoted}, reason: x }]\n`;
}

/** As the name of a file; some cannot be. */
function asName(text: string): string {
  return text.replace(/[/\0]/g, "_");
}

test("no hostile text in a contract, a name or a call commands or controls anything, in any format", async () => {
  const folder = folderWith({});
  const found: string[] = [];
  for (const [index, text] of TEXTS.entries()) {
    const contract = join(folder, `${index}${asName(text)}.contract.yaml`);
    writeFileSync(contract, contractWith(text, index));
    const settings = join(folder, `${index}.config.yaml`);
    const quoted = escaped(text);
    writeFileSync(
      settings,
      `contracts: [${quoted}]\nout: ${quoted}\nrules: { ${quoted}: off }\n${quoted}: 1\n`,
    );
    for (const format of FORMATS) {
      found.push(...(await complaints(["check", contract, "--format", format])));
      found.push(...(await complaints(["check", "--config", settings, "--format", format])));
    }
    const calls = [
      ["generate", contract],
      ["explain", text],
      ["check", text],
      ["check", `--${text}`],
      ["check", "--format", text],
      ["check", "--today", text],
      ["generate", "--target", text],
      ["generate", "--config", text],
      ["init", folder, "--example", text],
      [text],
    ];
    for (const args of calls) found.push(...(await complaints(args)));
  }
  expect(found).toEqual([]);
});

test("no hostile name of a file or folder does so while something is written, compared or planned", async () => {
  const found: string[] = [];
  for (const text of TEXTS) {
    const name = `${asName(text)}x`;
    const folder = folderWith({
      [`${name}/shop.contract.yaml`]: SHOP,
      [`${name}/split.contract.yaml`]: `${SHOP}include: [parts/**]\n`,
      [`${name}/parts/${name}/${name}.yaml`]: "nonsense: 1\nevents:\n  order_paid: {}\n",
      [`${name}/parts/${name}/${name}`]: new Uint8Array([0xff]),
    });
    const split = join(folder, name, "split.contract.yaml");
    for (const format of FORMATS) found.push(...(await complaints(["check", split, "--format", format])));
    const contract = join(folder, name, "shop.contract.yaml");
    const out = join(folder, `${asName(text)}out`);
    const generate = ["generate", contract, "--out", out, "--target", "docs"];
    found.push(...(await complaints([...generate, "--dry-run"])));
    found.push(...(await complaints([...generate, "--check"])));
    found.push(...(await complaints(generate)));
    const manifest = join(out, "shop/manifest.json");
    // Some names are refused, and nothing was written then.
    mkdirSync(join(out, "shop/docs", name), { recursive: true });
    writeFileSync(join(out, "shop/docs", name, "y"), "");
    const listed = { contract: "shop", runtime: [], files: [`docs/${name}/y`] };
    writeFileSync(manifest, JSON.stringify(listed));
    found.push(...(await complaints([...generate, "--check"])));
    found.push(...(await complaints([...generate, "--dry-run"])));
    writeFileSync(manifest, JSON.stringify({ generatedFrom: text, files: [text, `${text}/y`] }));
    found.push(...(await complaints(generate)));
    found.push(...(await complaints(["init", join(folder, `${asName(text)}init`)])));
    found.push(...(await complaints(["init", join(folder, `${asName(text)}init`)])));
  }
  expect(found).toEqual([]);
});

test("what programs read holds every text as it is, and links are the reader's own", () => {
  for (const [index, text] of TEXTS.entries()) {
    const file = sourceFile(`${text}.yaml`, contractWith(text, index));
    const { diagnostics } = check({ file, include: () => ({ kind: "unreadable", path: text }) });
    const read = JSON.parse(renderJson(diagnostics));
    expect(
      read.map((one: Record<string, unknown>) => [one["message"], one["file"], one["label"], one["help"]]),
    ).toEqual(
      diagnostics.map(({ message, primary, help }) => [message, primary.span.file.path, primary.text, help]),
    );
    const sarif = renderSarif(diagnostics);
    const coloured = renderPretty(diagnostics, ansiPalette).replaceAll(OUR_COLOURS, "");
    const pretty = renderPretty(diagnostics);
    expect(coloured).toBe(pretty);
    expect([...dangerous(sarif, false), ...dangerous(pretty, false)]).toEqual([]);
    const said: readonly { readonly message: { readonly text: string } }[] =
      JSON.parse(sarif).runs[0].results;
    expect(said.map(({ message }) => message.text.replace(/\\([\\[\]])/g, "$1").split("\n")[0])).toEqual(
      diagnostics.map(({ message }) => message.split("\n")[0]),
    );
    expect(said.filter(({ message }) => /(?<!\\)(?:\\\\)*[[\]]/.test(message.text))).toEqual([]);
  }
});
