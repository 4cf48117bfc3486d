import type { EmitOptions, OutputFile } from "../emit/target.js";
import type { Model } from "../model/model.js";
import { TARGET_NAMES } from "../targets/target-names.js";
import { listAny } from "../text/list.js";
import { byCodePoint } from "../text/order.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { TargetError } from "./target-error.js";

/** A target of a team's own, which writes into a folder of its own beside those of ours. */
export interface OwnTarget {
  /** Lower-case letters, digits and hyphens; none of ours. */
  readonly name: string;
  /** The folder within the contract's that only this target writes; spelled as a name is. */
  readonly root: string;
  /**
   * The files of a contract that has no error, each path from the target's folder. The same model and options must give
   * the same files, so it may ask neither for the time nor for chance.
   */
  emit(model: Model, options: EmitOptions): readonly OutputFile[];
}

/** Which targets a caller asks for. */
export interface AskedTargets {
  /** Of ours, by name; undefined for all. */
  readonly names: readonly string[] | undefined;
  readonly own: readonly OwnTarget[];
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Windows takes these names, with whatever ending, for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONE_SURROGATE = /\p{Surrogate}/u;
const SEGMENT = /^(?!\.)[A-Za-z0-9._@+-]+(?<!\.)$/;

/** Sorts out targets by name and targets of a caller's own; one that cannot be is refused. */
export function askedTargets(asked: readonly (string | OwnTarget)[] | undefined): AskedTargets {
  if (asked === undefined) return { names: undefined, own: [] };
  const names: string[] = [];
  const own: OwnTarget[] = [];
  for (const target of asked) {
    if (typeof target !== "string") own.push(checkedTarget(target, own));
    else if (isOurs(target)) names.push(target);
    else throw new TargetError(`no target has the name ${quote(target)}; ${suggested(target)}`);
  }
  return { names, own };
}

function isOurs(name: string): boolean {
  return TARGET_NAMES.some((known) => known === name);
}

function suggested(name: string): string {
  const near = suggest(name, [...TARGET_NAMES]);
  return `there ${near.length === 1 ? "is" : "are"} ${listAny(near.length > 0 ? near : TARGET_NAMES)}`;
}

function checkedTarget(target: OwnTarget, others: readonly OwnTarget[]): OwnTarget {
  const { name, root } = target;
  for (const [what, word] of [
    ["name", name],
    ["root", root],
  ] as const) {
    if (typeof word !== "string" || !NAME.test(word) || DEVICE.test(word)) {
      const said = typeof word === "string" ? quote(word) : String(word);
      throw new TargetError(
        `a target's ${what} is lower-case letters and digits with hyphens between, not ${said}`,
      );
    }
    if (isOurs(word)) throw new TargetError(`the ${what} ${quote(word)} is that of one of our targets`);
    if (others.some((other) => other[what] === word)) {
      throw new TargetError(`two targets have the ${what} ${quote(word)}`);
    }
  }
  if (typeof target.emit !== "function") throw new TargetError(`the target ${quote(name)} has no \`emit\``);
  return target;
}

/** The files of a caller's target by their path within the contract's folder, in order. */
export function emitOwn(target: OwnTarget, model: Model, options: EmitOptions): readonly OutputFile[] {
  const files = filesOf(target, model, options);
  const seen = new Map<string, string>();
  for (const { path, text } of files) checkFile(target, { path, text }, seen);
  const again = filesOf(target, model, options);
  const same =
    again.length === files.length &&
    files.every(({ path, text }, at) => again[at]?.path === path && again[at].text === text);
  if (!same)
    throw new TargetError(`the target ${quote(target.name)} gives other files when it is asked again`);
  return files
    .map(({ path, text }) => ({ path: `${target.root}/${path}`, text }))
    .toSorted((a, b) => byCodePoint(a.path, b.path));
}

function filesOf(target: OwnTarget, model: Model, options: EmitOptions): readonly OutputFile[] {
  let files: readonly OutputFile[];
  try {
    files = target.emit(model, options);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new TargetError(`the target ${quote(target.name)} failed: ${said}`, cause);
  }
  const isList = Array.isArray(files) && files.every((file) => typeof file === "object" && file !== null);
  if (!isList) throw new TargetError(`the target ${quote(target.name)} gives no list of files`);
  return files;
}

function checkFile({ name }: OwnTarget, { path, text }: OutputFile, seen: Map<string, string>): void {
  const at = typeof path === "string" ? quote(path) : String(path);
  const refuse = (why: string): never => {
    throw new TargetError(`the target ${quote(name)} gives a file ${at}, ${why}`);
  };
  if (
    typeof path !== "string" ||
    !path.split("/").every((part) => SEGMENT.test(part) && !DEVICE.test(part))
  ) {
    refuse("whose path is not one of plain names within its folder, as in `tables/orders.sql`");
  }
  if (typeof text !== "string") refuse("whose text is no text");
  if (LONE_SURROGATE.test(text)) refuse("whose text holds half of a character");
  // File systems differ in whether they tell capitals apart.
  const folded = path.toLowerCase();
  if (seen.has(folded)) refuse("and another one that has the same name");
  for (const other of seen.keys()) {
    if (other.startsWith(`${folded}/`) || folded.startsWith(`${other}/`)) refuse("and a folder of that name");
  }
  seen.set(folded, path);
}
