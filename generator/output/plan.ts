import { bearsHeader } from "../emit/header.js";
import type { OutputFile } from "../emit/target.js";
import { byCodePoint } from "../text/order.js";
import type { FoundEntry, FoundOutput } from "./found.js";
import { holdsText } from "./line-ends.js";
import { MANIFEST_PATH, type Manifest, manifestText } from "./manifest.js";

/** A wanted file, and what has to be done for it. */
export interface PlannedFile extends OutputFile {
  readonly action: "create" | "update" | "same";
}

/** Why a file cannot be written: what is there must not be replaced. */
export interface Obstacle {
  readonly path: string;
  readonly what: "foreign-file" | "replaced-file" | "folder" | "link" | "other";
}

/** What to do so that an output folder contains the wanted files. Nothing may be written while there are obstacles. */
export interface Plan {
  /** In code-point order, the manifest last; there is none if nothing is left to list. */
  readonly files: readonly PlannedFile[];
  /** Our files that are no longer wanted, in the order of deletion. */
  readonly deletions: readonly string[];
  /** The manifest while files are being deleted: it lists old and new. `undefined` when there is nothing to delete. */
  readonly interimManifest: string | undefined;
  readonly obstacles: readonly Obstacle[];
}

/** What a plan is made from. */
export interface PlanInput {
  /** Every file of the run, the manifest aside, by its path within the folder. */
  readonly wanted: readonly OutputFile[];
  /** What the manifest says besides the files. */
  readonly head: Omit<Manifest, "files">;
  readonly found: FoundOutput;
  /** Whether a file that the manifest lists stays, though this run does not make it. */
  readonly stays: (path: string) => boolean;
}

/**
 * Compares the wanted files with what was found. Only what the manifest lists and what says itself that it is generated
 * is ever replaced or deleted: somebody may have put own work in the place of a listed file.
 */
export function planOutput({ wanted, head, found, stays }: PlanInput): Plan {
  const sorted = wanted.toSorted((a, b) => byCodePoint(a.path, b.path));
  const paths = new Set(sorted.map((file) => file.path));
  const listed = found.listed?.files ?? new Set<string>();
  const unmade = [...listed].filter((path) => !paths.has(path) && path !== MANIFEST_PATH);
  const staying = unmade.filter((path) => stays(path) && found.entries.has(path));
  const stale = unmade.filter((path) => !stays(path) && bears(found.entries.get(path)));
  const now = [...paths, ...staying];
  // If nothing is generated any more, there is nothing to list.
  const manifests =
    now.length === 0 ? [] : [{ path: MANIFEST_PATH, text: manifestText({ ...head, files: now }) }];
  const files = [...sorted, ...manifests].map(
    (file): PlannedFile => ({ path: file.path, text: file.text, action: actionFor(file, found) }),
  );
  const lastManifest = now.length === 0 && found.listed !== undefined ? [MANIFEST_PATH] : [];
  return {
    files,
    deletions: [...stale.toSorted(byCodePoint), ...lastManifest],
    interimManifest: stale.length === 0 ? undefined : manifestText({ ...head, files: [...now, ...stale] }),
    obstacles: obstaclesTo(files, found, listed),
  };
}

/** Whether there is nothing to do. */
export function isCurrent(plan: Plan): boolean {
  return plan.deletions.length === 0 && plan.files.every((file) => file.action === "same");
}

function actionFor(file: OutputFile, found: FoundOutput): PlannedFile["action"] {
  const entry = found.entries.get(file.path);
  if (entry?.kind !== "file") return "create";
  return entry.bytes !== undefined && holdsText(entry.bytes, file.text) ? "same" : "update";
}

function obstaclesTo(
  files: readonly PlannedFile[],
  found: FoundOutput,
  listed: ReadonlySet<string>,
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
    else if (action === "update") {
      if (!isListed(path, found, listed)) obstacles.set(path, "foreign-file");
      else if (path !== MANIFEST_PATH && !bears(found.entries.get(path))) {
        obstacles.set(path, "replaced-file");
      }
    }
  }
  return [...obstacles].map(([path, what]) => ({ path, what }));
}

function isListed(path: string, found: FoundOutput, listed: ReadonlySet<string>): boolean {
  return path === MANIFEST_PATH ? found.listed !== undefined : listed.has(path);
}

function bears(entry: FoundEntry | undefined): boolean {
  return (
    entry?.kind === "file" &&
    entry.bytes !== undefined &&
    bearsHeader(Buffer.from(entry.bytes.subarray(0, 2000)).toString("utf8"))
  );
}
