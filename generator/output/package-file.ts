import { RUNTIME_FOLDER } from "../emit/runtime-files.js";
import type { OutputFile } from "../emit/target.js";

/** Its path in each folder. */
export const PACKAGE_PATH = "package.json";

/** The `package.json` of a contract's folder: the files are modules, and a bundler may drop what is not used. */
export function packageFile(contractName: string): OutputFile {
  return packageIn(contractName, contractName);
}

/** The same for the runtime. */
export const RUNTIME_PACKAGE: OutputFile = packageIn(RUNTIME_FOLDER, "event-contract-runtime");

function packageIn(folder: string, name: string): OutputFile {
  const document = { name, private: true, type: "module", sideEffects: false };
  return { path: `${folder}/${PACKAGE_PATH}`, text: `${JSON.stringify(document, null, 2)}\n` };
}
