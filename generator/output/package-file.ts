import type { OutputFile } from "../emit/target.js";

/** The `package.json` of an output folder: the files are modules, and a bundler may drop what is not used. */
export function packageFile(contractName: string): OutputFile {
  const document = { name: contractName, private: true, type: "module", sideEffects: false };
  return { path: "package.json", text: `${JSON.stringify(document, null, 2)}\n` };
}
