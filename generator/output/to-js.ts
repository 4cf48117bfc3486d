import type { OutputFile } from "../emit/target.js";
/** x. */
export function toJs(files: readonly OutputFile[]): readonly OutputFile[] {
  return files;
}
