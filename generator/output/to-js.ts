import { Project, ts } from "ts-morph";
import type { OutputFile } from "../emit/target.js";
import { layOutPrinted } from "./printed-layout.js";

const HEADER = /^(?:(?:\/\/|\/\*) .*\n)+\n/;

/** Each TypeScript module as JavaScript and declarations beside it; other files stay as they are. */
export function toJs(files: readonly OutputFile[]): readonly OutputFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      isolatedModules: true,
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
  const printed = new Map<string, string>(
    project
      .emitToMemory()
      .getFiles()
      .map((file) => [file.filePath, file.text] as const),
  );
  return files.flatMap((file): readonly OutputFile[] => {
    if (!isModule(file)) return [file];
    const stem = file.path.slice(0, -".ts".length);
    // The compiler keeps the header of some modules and drops that of others.
    const header = HEADER.exec(file.text)?.[0] ?? "";
    return [`${stem}.js`, `${stem}.d.ts`].map((path) => ({
      path,
      text: header + layOutPrinted(withoutHeader(printed.get(`/${path}`) ?? "", header)),
    }));
  });
}

function isModule(file: OutputFile): boolean {
  return file.path.endsWith(".ts");
}

function withoutHeader(printed: string, header: string): string {
  const lines = header.trimEnd();
  return printed.startsWith(lines) ? printed.slice(lines.length).trimStart() : printed;
}
