import { basename, dirname, join } from "node:path";

const TEMPORARY = /^\..*\.event-contract-([0-9]+)$/;

/** The name of a file or folder while it is being written, beside its target; `id` is the writing process's. */
export function temporaryPath(path: string, id: number): string {
  return join(dirname(path), `.${basename(path)}.event-contract-${id}`);
}

/** Whether a name is one that `temporaryPath` gives. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** The process that gave a temporary name. */
export function temporaryOwner(name: string): number {
  return Number(TEMPORARY.exec(name)?.[1] ?? 0);
}
