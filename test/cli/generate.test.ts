import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TARGET_NAMES } from "../../generator/targets/target-names.js";
import { FAULTY, filesIn, folderWith, run, SHOP } from "./command.js";

const CONTRACT = "shop.contract.yaml";
const generate = (folder: string, ...args: readonly string[]) => run(folder, ["generate", ...args]);

/** Every file with the time it was last written. */
function times(folder: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(filesIn(folder)).map((path) => [path, statSync(join(folder, path)).mtimeMs]),
  );
}

/** Sets the clock of every file back, so that any write would be seen. */
function age(folder: string): void {
  const past = new Date(1_000_000_000_000);
  for (const path of Object.keys(filesIn(folder))) utimesSync(join(folder, path), past, past);
}

test("the first run writes everything and says what and where; the second touches nothing", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  const first = generate(folder);
  const count = Object.keys(filesIn(join(folder, "generated/shop"))).length;
  // The shop runs on no known system, and tells no analytics.
  const made = TARGET_NAMES.filter((name) => !["shopify", "woocommerce", "ga4"].includes(name));
  const targets = [...made.map((name) => `${name} \\d+`), "other files 2"].join(", ");
  expect([first.code, first.log]).toEqual([0, ""]);
  expect(first.out).toMatch(
    new RegExp(
      `^shop: ${count} files in generated/shop \\(${count} created\\): ${targets}\\nruntime: .*: shared \\d+, pixel \\d+, server \\d+, validators \\d+, identifiers \\d+, other files 2\\n\\.gitattributes: 1 file in generated \\(1 created\\): other files 1\\n$`,
    ),
  );
  expect(readdirSync(join(folder, "generated"))).toEqual([".gitattributes", "runtime", "shop"]);
  age(folder);
  const before = times(folder);
  const second = generate(folder);
  expect(second.out).toMatch(
    new RegExp(
      `^shop: ${count} files in generated/shop, nothing changed: ${targets}\\nruntime: .*, nothing changed: .*\\n$`,
    ),
  );
  expect(times(folder)).toEqual(before);
});

test("the same bytes in another folder, by another path, under another name of the folder", () => {
  const here = folderWith({ [CONTRACT]: SHOP });
  const there = folderWith({ "deep/contracts/shop.contract.yaml": SHOP });
  generate(here);
  generate(there, "deep/contracts/shop.contract.yaml", "--out", "elsewhere/");
  generate(there, join(there, "deep/contracts/shop.contract.yaml"), "--out", join(there, "absolute"));
  const files = filesIn(join(here, "generated"));
  // Only the manifest says where the contract is, from the output folder.
  const manifest = files["shop/manifest.json"]?.replace("../shop.", "../deep/contracts/shop.");
  expect(filesIn(join(there, "elsewhere"))).toEqual({ ...files, "shop/manifest.json": manifest });
  expect(filesIn(join(there, "absolute"))).toEqual({ ...files, "shop/manifest.json": manifest });
  expect(JSON.stringify(files)).not.toContain(here);
});

test("only what changed is written, and what is wanted no more goes", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  generate(folder);
  writeFileSync(join(folder, "generated/shop/shared/notes.md"), "mine");
  writeFileSync(join(folder, CONTRACT), SHOP.replaceAll("order_paid", "order_settled"));
  age(join(folder, "generated"));
  const { out } = generate(folder);
  expect(out).toMatch(
    /^shop: \d+ files in generated\/shop \(\d+ created, \d+ updated, \d+ unchanged, \d+ removed\)/,
  );
  const files = Object.keys(filesIn(join(folder, "generated/shop")));
  expect(files.filter((path) => path.includes("paid"))).toEqual([]);
  expect(files).toContain("shared/order-settled.ts");
  expect(files).toContain("shared/notes.md");
  const untouched = Object.entries(times(join(folder, "generated"))).filter(([, time]) => time === 1e12);
  expect(untouched.map(([path]) => path)).toContain("runtime/shared/reader.ts");
  expect(generate(folder).out).toContain("nothing changed");
});

test("--check lists what is stale, writes nothing, and exits with 1; with 0 when all is current", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  const missing = generate(folder, "--check");
  expect([missing.code, readdirSync(folder)]).toEqual([1, [CONTRACT]]);
  expect(missing.out.split("\n")).toContain("missing: generated/shop/shared/order-paid.ts");
  generate(folder);
  expect(generate(folder, "--check")).toEqual({
    code: 0,
    out: "",
    log: "generated files are up to date\n",
  });

  const at = (path: string) => join(folder, "generated/shop", path);
  writeFileSync(at("shared/order-paid.ts"), `${readFileSync(at("shared/order-paid.ts"), "utf8")}// edited\n`);
  rmSync(at("package.json"));
  rmSync(join(folder, "generated/runtime/shared/reader.ts"));
  writeFileSync(
    at("manifest.json"),
    readFileSync(at("manifest.json"), "utf8").replace("package.json", "old.json"),
  );
  age(folder);
  const before = times(folder);
  const stale = generate(folder, "--check");
  expect([stale.code, stale.log]).toEqual([1, "run `event-contract generate` and commit the changes\n"]);
  expect(stale.out.split("\n")).toEqual(
    expect.arrayContaining([
      "changed: generated/shop/shared/order-paid.ts",
      "missing: generated/shop/package.json",
      "changed: generated/shop/manifest.json",
      "missing: generated/runtime/shared/reader.ts",
    ]),
  );
  expect(times(folder)).toEqual(before);
  expect(generate(folder).code).toBe(0);
  expect(generate(folder, "--check").code).toBe(0);
});

test("what is left over is stale, too", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  generate(folder);
  const settings = "packageJson: false\ntargets: [docs]\n";
  writeFileSync(join(folder, "event-contract.config.yaml"), settings);
  const lines = generate(folder, "--check").out.split("\n");
  expect(lines).toContain("left over: generated/shop/package.json");
  expect(lines).toContain("left over: generated/runtime/pixel/track.ts");
  expect(lines).toContain("left over: generated/runtime/manifest.json");
  generate(folder);
  expect(readdirSync(join(folder, "generated"))).toEqual([".gitattributes", "shop"]);
  expect(readdirSync(join(folder, "generated/shop"))).toEqual(["docs", "manifest.json"]);
});

test("--dry-run says what would be done, and does nothing", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  const { code, out } = generate(folder, "--dry-run");
  expect([code, readdirSync(folder)]).toEqual([0, [CONTRACT]]);
  expect(out.split("\n")).toContain("create generated/shop/shared/order-paid.ts");
  expect(out).toMatch(/\nshop: \d+ files in generated\/shop \(would be: \d+ created\): shared /);
});

test("--target writes some targets and those they need, and leaves the others alone", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  generate(folder, "--target", "pixel");
  expect(readdirSync(join(folder, "generated/shop"))).toEqual([
    "manifest.json",
    "package.json",
    "pixel",
    "shared",
  ]);
  generate(folder);
  const whole = filesIn(join(folder, "generated"));
  const { out } = generate(folder, "--target", "docs,schemas");
  expect(out).toMatch(/^shop: .*, nothing changed: .*\nruntime: .*, nothing changed/);
  expect(generate(folder, "--target", "pixel", "--target", "docs", "--check").code).toBe(0);
  expect(filesIn(join(folder, "generated"))).toEqual(whole);
});

test("one error in one contract, and nothing is written for any", () => {
  const folder = folderWith({
    [CONTRACT]: SHOP,
    "other.contract.yaml": FAULTY.replace("name: shop", "name: other"),
  });
  const { code, out, log } = generate(folder);
  expect([code, out, readdirSync(folder).includes("generated")]).toEqual([1, "", false]);
  expect(log).toMatch(/^error\[malformed-id-template\].*\n1 error: nothing was written\n$/s);
});

test("warnings are counted", () => {
  const folder = folderWith({ [CONTRACT]: SHOP.replace("      content_type: { const: product }\n", "") });
  const { code, log } = generate(folder);
  expect([code, log]).toEqual([0, "1 warning; `event-contract check` shows them\n"]);
});

test("somebody else's files are in the way: nothing is written", () => {
  const folder = folderWith({
    [CONTRACT]: SHOP,
    "generated/shop/package.json": '{ "name": "mine" }',
    "generated/shop/manifest.json": '{ "name": "Web app" }',
    "elsewhere/x.md": "x",
  });
  symlinkSync(join(folder, "elsewhere"), join(folder, "generated/shop/shared"));
  mkdirSync(join(folder, "generated/runtime/pixel/track.ts"), { recursive: true });
  const before = filesIn(folder);
  expect(generate(folder)).toEqual({
    code: 2,
    out: "",
    log: `event-contract: nothing was written, because something else is in the way:
  \`generated/shop/package.json\` is not listed as generated, so it may be somebody's own work
  \`generated/shop/shared\` is a symbolic link, through which nothing is written
  \`generated/shop/manifest.json\` is not listed as generated, so it may be somebody's own work
  \`generated/runtime/pixel/track.ts\` is a folder, and a file is to be written there
Move it away or delete it, or choose another folder with \`--out\`.
`,
  });
  expect(filesIn(folder)).toEqual(before);
});

test("an output folder that is a file, or a link", () => {
  const folder = folderWith({ [CONTRACT]: SHOP, generated: "", "elsewhere/x.md": "x", "out/y.md": "y" });
  symlinkSync(join(folder, "elsewhere"), join(folder, "out/shop"));
  const said = (...args: readonly string[]) => {
    const { code, log } = generate(folder, ...args);
    return [code, log.replaceAll(folder, "")];
  };
  const words = "a file or a link is where a folder should be";
  expect(said()).toEqual([2, `event-contract: cannot write /generated/shop: ${words}\n`]);
  expect(said("--out", "out")).toEqual([2, `event-contract: cannot write /out/shop: ${words}\n`]);
  expect(filesIn(join(folder, "elsewhere"))).toEqual({ "x.md": "x" });
});

test("a merge conflict in the manifest is settled by generating again", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  generate(folder);
  const whole = filesIn(join(folder, "generated"));
  const manifest = join(folder, "generated/shop/manifest.json");
  const conflict = (whole["shop/manifest.json"] ?? "").replace(
    '  "files"',
    '<<<<<<< a\n=======\n>>>>>>> b\n  "files"',
  );
  writeFileSync(manifest, conflict);
  expect(generate(folder).code).toBe(0);
  expect(filesIn(join(folder, "generated"))).toEqual(whole);
});

// Node 20's own `mkdir` with `recursive` tries for ever there.
test.skipIf(!existsSync("/proc/self"))("a place where nothing can be made is refused at once", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  for (const place of ["/proc", "/proc/x"]) {
    const { code, log } = generate(folder, "--out", place);
    expect([code, log]).toEqual([2, expect.stringContaining("event-contract: cannot write /proc")]);
  }
});

test("settings decide where and how; a call may differ", () => {
  const folder = folderWith({
    "contracts/a.contract.yaml": SHOP,
    "event-contract.config.yaml":
      "contracts: [contracts/*.yaml]\nout: src/tracking\ntargets: [pixel]\nimports: none\npackageJson: false\n",
  });
  const { code, out } = generate(folder);
  expect([code, out.slice(0, 4)]).toEqual([0, "shop"]);
  const root = join(folder, "src/tracking/shop");
  expect(readdirSync(root)).toEqual(["manifest.json", "pixel", "shared"]);
  const runtime = filesIn(join(folder, "src/tracking/runtime"));
  expect(Object.keys(runtime)).not.toContain("package.json");
  expect(runtime["pixel/track.ts"]).toMatch(/from "\.[^"]*[a-z]";/);
  expect(runtime["pixel/track.ts"]).not.toMatch(/from "\.[^"]*\.js";/);
  expect(generate(folder, "--emit", "js").code).toBe(2);
});

test("--emit js gives modules that plain Node runs", () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  expect(generate(folder, "--emit", "js").code).toBe(0);
  const call = `
    import { buildOrderPaid } from "./generated/shop/server/orders/index.js";
    const event = buildOrderPaid({
      consent: { marketing: "granted" },
      event_time: 1768471200,
      event_source_url: "https://shop.example/thanks",
      user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0" },
      custom_data: { value: 25, currency: "EUR", order_id: "A-1001", contents: [{ id: "MUG", quantity: 2 }] },
    });
    console.log(event.event_name, event.event_id, event.custom_data.content_type);
  `;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", call], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout).toBe("Purchase order-A-1001 product\n");
  expect(generate(folder, "--emit", "js", "--check").code).toBe(0);
});
