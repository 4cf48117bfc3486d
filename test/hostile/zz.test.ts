import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
import { checkText } from "../support/compile-text.js";
import { emit } from "../../generator/compile.js";
import { catalog } from "../../generator/derived/catalog.js";
import { sharedTarget } from "../../generator/targets/shared/emit.js";
import { pixelTarget } from "../../generator/targets/pixel/emit.js";
import { serverTarget } from "../../generator/targets/server/emit.js";
import { mutatedContract } from "./mutate.js";
import { ts } from "ts-morph";
import { mkdirSync, writeFileSync } from "node:fs";

const names = new Map<string, number>();
let n = 0, ok = 0;
test("fuzz", { timeout: 3e6 }, () => {
  const failures = new Map<string, string>();
  const seed = Number(process.env.SEED ?? 1);
  const end = Date.now() + Number(process.env.SECS ?? 60) * 1000;
  for (let i = 0; Date.now() < end; i++) {
  for (const text of fc.sample(mutatedContract, { seed: seed + i, numRuns: 50 })) {
    n++;
    try {
      const checked = checkText(text);
      for (const d of checked.diagnostics) {
        names.set(d.name, (names.get(d.name) ?? 0) + 1);
        for (const span of [d.primary.span, ...d.related.map(r => r.span), ...d.suggestions.map(s => s.span)])
          if (!(span.start >= 0 && span.start <= span.end && span.end <= span.file.text.length)) throw new Error("span of " + d.name);
      }
      renderPretty(checked.diagnostics);
      if (!checked.diagnostics.some(d => d.severity === "error")) {
        ok++;
        const { files } = emit(checked, catalog, [sharedTarget, pixelTarget, serverTarget], { importEnding: ".js", variables: {} });
        for (const f of files) if (f.path.endsWith(".ts") && !f.path.includes("runtime")) {
          const sf: any = ts.createSourceFile(f.path, f.text, ts.ScriptTarget.ES2023);
          if (sf.parseDiagnostics.length) throw new Error("syntax " + sf.parseDiagnostics[0].messageText);
        }
      }
    } catch (e: any) {
      const key = String(e.stack).split("\n").slice(0, 4).join("\n");
      if (!failures.has(key)) { failures.set(key, text); mkdirSync("/tmp/fuzz", {recursive: true}); writeFileSync(`/tmp/fuzz/${failures.size}.yaml`, text); console.log(failures.size, key); }
    }
  }}
  console.log(n, ok, [...names].sort((a,b)=>b[1]-a[1]).map(x=>x.join(" ")).join("\n"));
});
