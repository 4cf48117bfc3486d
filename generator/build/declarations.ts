import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { Refusal } from "./refusal.js";

/**
 * What the library looks like, in one file that imports nothing: whoever compiles against it needs none of our
 * packages. A type of another's package would make it import that, and is refused.
 */
export async function writeDeclarations(root: string, path: string): Promise<void> {
  // The compiler prints a file for each module faster than the plugin does.
  const printed = mkdtempSync(join(root, "generator/derived/types-"));
  try {
    const project = join(printed, "tsconfig.json");
    writeFileSync(project, JSON.stringify(projectOf(relative(printed, root))));
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", project]);
    const bundle = await rollup({ input: join(printed, "index.d.ts"), plugins: [dts()], onwarn: refuse });
    const { output } = await bundle.generate({ format: "es", indent: false });
    await bundle.close();
    const foreign = output.flatMap((file) => (file.type === "chunk" ? file.imports : []));
    if (foreign.length > 0) throw new Refusal(`the library's declarations import ${foreign.join(", ")}`);
    writeFileSync(path, output[0].code);
  } finally {
    rmSync(printed, { recursive: true, force: true });
  }
}

/** Checked elsewhere; here the compiler only says what the library looks like. */
function projectOf(root: string): object {
  return {
    extends: `${root}/tsconfig.json`,
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: `${root}/generator`,
      outDir: ".",
    },
    files: [`${root}/generator/index.ts`],
    include: [],
    exclude: [],
  };
}

function refuse(warning: { readonly message: string }): never {
  throw new Refusal(`the library's declarations: ${warning.message}`);
}
