import { test } from "vitest";
import { checkText } from "../support/compile-text.js";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
const N = Number(process.env.LEN ?? 2 ** 20);
const fill = (unit: string) => unit.repeat(Math.floor(N / unit.length));
const cases: Record<string, string> = {
  dq: fill('"'), dqn: fill('"\n'), sq: fill("'"), open: fill("["), close: fill("]"), brace: fill("{"), ab: fill("a: b\n"),
  "uniq keys": Array.from({length: N/12}, (_, i) => `k${i}: v\n`).join(""),
  "colon": fill(":"), "colon ": fill(": "), q: fill("? "), dash: fill("- "), bar: fill("|\n"), hash: fill("#"), hashn: fill("#\n"), amp: fill("&a "), star: fill("*a "), bang: fill("!a "),
  nl: fill("\n"), sp: fill(" "), tab: fill("\t"), pct: fill("%\n"), comma: fill(","), flow: "[" + fill("a,") + "]", flowmap: "{" + fill("a: b, ") + "}",
  "flow quotes": "[" + fill("\"a\",") + "]", "flow nested": "[" + fill("[],") + "]", backslash: '"' + fill("\\") , "dq escapes": '"' + fill("\\n") + '"', "multi": "a: " + fill("b\n  "), "block": "a: |\n" + fill("  b\n"), "long": "a: " + fill("b"),
  docs: fill("---\n"), "anchors": "a:\n" + Array.from({length: N/16}, (_, i) => `  - &a${i} b\n`).join(""), minus: fill("-"), crlf: fill("\r\n"), "bom": fill("\ufeff"), "em": fill("😀"), "seq": fill("- a\n"), "indent": Array.from({length: 90}, (_, i) => " ".repeat(i) + "a:\n").join("") + fill(" ".repeat(90) + "b: c\n").slice(0, N), "tabs": fill("a:\tb\n"), "tabindent": "a:\n" + fill("\tb: c\n"), "long key": fill("a") + ": b", "?k": fill("? a\n: b\n"), "null": fill("- ~\n"), "unknown": "eventContract: '1.0'\n" + Array.from({length: N/8}, (_, i) => `k${i}:\n`).join(""),
  "events": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents:\n" + Array.from({length: N/20}, (_, i) => `  e${i}: {a: b}\n`).join(""),
  "sources": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources:\n" + Array.from({length: N/32}, (_, i) => `  e${i}: {kind: b, system: x}\n`).join("") + "events: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: x}}",
  "params": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: x, parameters: {" + Array.from({length: N/16}, (_, i) => `e${i}: required, `).join("") + "}}}",
  "enum": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nparameters: {a: {enum: [" + Array.from({length: N/8}, (_, i) => `e${i}, `).join("") + "]}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a, parameters: {a: required}}}",
  "template": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a, keys: {k: string}, eventId: '" + fill("{k}") + "'}}",
  "template2": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a, keys: {k: string}, eventId: '" + fill("{") + "'}}",
  "pattern": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a, keys: {k: {type: string, pattern: '^" + fill("a") + "$'}}, eventId: 'x-{k}'}}",
  "pattern2": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a, keys: {k: {type: string, pattern: '^" + fill("(a|b)*") + "$'}}, eventId: 'x-{k}'}}",
  "atleast": "eventContract: '1.0'\nname: a\nversion: 1.0.0\nsources: {a: {kind: server, system: x}}\nuserData: {u: {atLeastOneOf: [" + fill("em, ") + "]}}\nevents: {a: {action: x, trigger: y, metaEvent: Lead, canonicalSource: a}}",
};
test("speed", { timeout: 3e6 }, () => {
  checkText("a: b");
  for (const [name, text] of Object.entries(cases)) {
    if (process.env.ONLY && !process.env.ONLY.split(",").includes(name)) continue;
    const t = performance.now();
    let d: any;
    try { d = checkText(text.slice(0, 4*2**20)).diagnostics; } catch (e: any) { console.log("THROW", name, e.stack.split("\n").slice(0,6).join("\n")); continue; }
    const mid = performance.now();
    const out = renderPretty(d);
    const end = performance.now();
    if (end - t > 1500 || process.env.ALL) console.log(name, Math.round(mid - t), Math.round(end - mid), d.length, out.length, d[0]?.name);
  }
});
