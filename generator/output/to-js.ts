import { Project, ts } from "ts-morph";
import type { OutputFile } from "../emit/target.js";
import { layOutDeclarations } from "./declaration-layout.js";
import { stripTypes } from "./strip-types.js";

const HEADER = /^(?:\/\/ .*\n)+/;

/** Each TypeScript module as JavaScript and declarations beside it; other files stay as they are. */
export function toJs(files: readonly OutputFile[]): readonly OutputFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      declaration: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noCheck: true,
      newLine: ts.NewLineKind.LineFeed,
      types: [],
    },
  });
  // Without it the compiler would take the files for scripts of the older kind.
  project.getFileSystem().writeFileSync("/package.json", '{ "type": "module" }');
  for (const { path, text } of files.filter(isModule)) project.createSourceFile(`/${path}`, text);
  const declarations = new Map<string, string>(
    project
      .emitToMemory({ emitOnlyDtsFiles: true })
      .getFiles()
      .map((file) => [file.filePath, file.text] as const),
  );
  return files.flatMap((file): readonly OutputFile[] => {
    if (!isModule(file)) return [file];
    const stem = file.path.slice(0, -".ts".length);
    const header = HEADER.exec(file.text)?.[0];
    const printed = layOutDeclarations(declarations.get(`/${stem}.d.ts`) ?? "");
    return [
      { path: `${stem}.js`, text: stripTypes(project.getSourceFileOrThrow(`/${file.path}`).compilerNode) },
      { path: `${stem}.d.ts`, text: header === undefined ? printed : `${header}\n${printed}` },
    ];
  });
}

function isModule(file: OutputFile): boolean {
  return file.path.endsWith(".ts");
}
