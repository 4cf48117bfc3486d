import { readdirSync, readFileSync } from "node:fs";
import { type SourceFile, sourceFile } from "../../generator/source/source-file.js";
import { byCodePoint } from "../../generator/text/order.js";

/** A shipped example: its contract, then the fragments that this includes. */
export interface ExampleContract {
  readonly name: string;
  readonly files: readonly [SourceFile, ...SourceFile[]];
}

const folder = new URL("../../examples/", import.meta.url);

/** The shipped examples, as they stand in the repository. */
export const exampleContracts: readonly ExampleContract[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort(byCodePoint)
  .flatMap((name): readonly ExampleContract[] => {
    const paths = readdirSync(new URL(`${name}/`, folder), { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".yaml"))
      .sort(byCodePoint);
    const main = paths.find((path) => path.endsWith(".contract.yaml"));
    // A folder may show something else, such as a target of a team's own.
    if (main === undefined) return [];
    const read = (path: string) => sourceFile(path, readFileSync(new URL(`${name}/${path}`, folder), "utf8"));
    return [{ name, files: [read(main), ...paths.filter((path) => path !== main).map(read)] }];
  });
