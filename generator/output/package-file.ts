import { header } from "../emit/header.js";
import { RUNTIME_FOLDER, RUNTIME_HEADER } from "../emit/runtime-files.js";
import type { OutputFile } from "../emit/target.js";
import type { Model } from "../model/model.js";

/** Its path in each folder. */
export const PACKAGE_PATH = "package.json";

/** The `package.json` of a contract's folder: the files are modules, and a bundler may drop what is not used. */
export function packageFile(model: Model): OutputFile {
  return packageIn(model.name, model.name, header(model).join(" "));
}

/** The same for the runtime. */
export const RUNTIME_PACKAGE: OutputFile = packageIn(
  RUNTIME_FOLDER,
  "event-contract-runtime",
  RUNTIME_HEADER,
);

/** JSON has no comments, so that the description says where the file comes from. */
function packageIn(folder: string, name: string, description: string): OutputFile {
  const document = { name, description, private: true, type: "module", sideEffects: false };
  return { path: `${folder}/${PACKAGE_PATH}`, text: `${JSON.stringify(document, null, 2)}\n` };
}
