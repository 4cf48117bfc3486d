import type { OutputFile } from "../emit/target.js";
import { byCodePoint } from "../text/order.js";
import type { FoundOutput } from "./found.js";
import { MANIFEST_PATH, type ManifestHead, manifestText, sha256 } from "./manifest.js";

/** A file that is wanted, and what has to be done for it. */
export interface PlannedFile extends OutputFile {
  readonly action: "create" | "update" | "same";
}

/** Why a file cannot be written: what stands there is not ours to replace. */
export interface Obstacle {
  readonly path: string;
  readonly what: "foreign-file" | "folder" | "link" | "other";
}

/** What to do so that an output folder holds what is wanted. Nothing may be written while there are obstacles. */
export interface Plan {
  /** In code-point order, the manifest last. */
  readonly files: readonly PlannedFile[];
  /** Files of ours that are wanted no more. */
  readonly deletions: readonly string[];
  /** The manifest while files are being deleted: it lists old and new. `undefined` when there is nothing to delete. */
  readonly interimManifest: string | undefined;
  readonly obstacles: readonly Obstacle[];
}

/** What a plan is made from. */
export interface PlanInput {
  /** Every file of the run, the manifest aside. */
  readonly wanted: readonly OutputFile[];
  readonly head: ManifestHead;
  readonly found: FoundOutput;
  /** The folders that this run writes; what the manifest lists elsewhere is left as it is. */
  readonly roots: ReadonlySet<string> | "all";
}

/** Holds what is wanted against what was found. Only what the manifest lists is ever replaced or deleted. */
export function planOutput({ wanted, head, found, roots }: PlanInput): Plan {
  const sorted = wanted.toSorted((a, b) => byCodePoint(a.path, b.path));
  const paths = new Set(sorted.map((file) => file.path));
  const listed = found.listed ?? new Map<string, string>();
  const elsewhere = [...listed].filter(([path]) => !paths.has(path) && !isWithin(path, roots));
  const hashes = new Map([
    ...sorted.map((file) => [file.path, sha256(file.text)] as const),
    ...elsewhere.filter(([path]) => found.entries.has(path)),
  ]);
  const manifest = { path: MANIFEST_PATH, text: manifestText(head, hashes) };
  const files = [...sorted, manifest].map(
    (file): PlannedFile => ({ path: file.path, text: file.text, action: actionFor(file, found) }),
  );
  const stale = [...listed]
    .filter(([path]) => !paths.has(path) && isWithin(path, roots) && path !== MANIFEST_PATH)
    .filter(([path]) => found.entries.get(path)?.kind === "file");
  return {
    files,
    deletions: stale.map(([path]) => path).toSorted(byCodePoint),
    interimManifest: stale.length === 0 ? undefined : manifestText(head, new Map([...hashes, ...stale])),
    obstacles: obstaclesTo(files, found, listed),
  };
}

/** Whether nothing has to be done. */
export function isCurrent(plan: Plan): boolean {
  return plan.deletions.length === 0 && plan.files.every((file) => file.action === "same");
}

/** Files beside the folders belong to the output as a whole, so every run may replace them. */
function isWithin(path: string, roots: ReadonlySet<string> | "all"): boolean {
  const root = path.includes("/") ? path.slice(0, path.indexOf("/")) : undefined;
  return roots === "all" || root === undefined || roots.has(root);
}

function actionFor(file: OutputFile, found: FoundOutput): PlannedFile["action"] {
  const entry = found.entries.get(file.path);
  if (entry?.kind !== "file") return "create";
  return entry.bytes !== undefined && Buffer.from(file.text, "utf8").equals(entry.bytes) ? "same" : "update";
}

function obstaclesTo(
  files: readonly PlannedFile[],
  found: FoundOutput,
  listed: ReadonlyMap<string, string>,
): readonly Obstacle[] {
  if (found.entries.size === 0) return [];
  const obstacles = new Map<string, Obstacle["what"]>();
  for (const { path, action } of files) {
    const parts = path.split("/");
    for (let length = 1; length < parts.length; length += 1) {
      const parent = parts.slice(0, length).join("/");
      const kind = found.entries.get(parent)?.kind;
      if (kind === "file") obstacles.set(parent, "foreign-file");
      else if (kind === "link" || kind === "other") obstacles.set(parent, kind);
    }
    const kind = found.entries.get(path)?.kind;
    if (kind !== undefined && kind !== "file") obstacles.set(path, kind);
    else if (action === "update" && !isOurs(path, found, listed)) obstacles.set(path, "foreign-file");
  }
  return [...obstacles].map(([path, what]) => ({ path, what }));
}

function isOurs(path: string, found: FoundOutput, listed: ReadonlyMap<string, string>): boolean {
  return path === MANIFEST_PATH ? found.listed !== undefined : listed.has(path);
}
