import { test } from "vitest";
import { parseYaml } from "../generator/yaml/parse.js";
import { sourceFile, positionAt } from "../generator/source/source-file.js";
test("x",()=>{
 for (const t of ["e:\n a: { description: Asked for, kept and checked }\n","e:\n a: { contents.id: lines[].sku }\n b: 1\n c: 2\n d:\n  - x\nf: 1\n","e:\n a: { eventId: purchase-{order_id} }\n b: 1\n","e:\n a: [lines[].sku, b]\n b: 2\n","a: 'x'[b]\n","a: x\nb: ]\nc: 1\n","a: 1\n]\nb: 2\n","a: [1]]\nb: 2\nc: 3\n","a: {\n  b: lines[].sku,\n c: d }\ne: 2\n", "a: 'x' y\nb: 2\n c: 2\nd: [\n","<!DOCTYPE html>\n<body>a: b</body>\n</html>"]) {
  console.log(JSON.stringify(t)); for (const d of parseYaml(sourceFile("c",t)).diagnostics) { const p=positionAt(d.primary.span.file,d.primary.span.start); console.log("  ",p.line,p.column,d.name,d.message,"|",d.mend,"|",d.primary.text);}
 }
});
