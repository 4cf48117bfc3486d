import type { Target } from "../emit/target.js";
import { ATTRIBUTES_PATH } from "../output/git-attributes.js";
import { isCurrent, type PlannedFile } from "../output/plan.js";
import { counted } from "./counted.js";
import type { PlannedFolder } from "./plan-folder.js";

const DONE = { create: "created", update: "updated", same: "unchanged" } as const;

/** What was or would be done in a folder: how many files where, and how many in each of its folders. */
export function summaryLines(
  { name, shown, plan, gone }: PlannedFolder,
  targets: readonly Target[],
  mode: "write" | "dry-run",
): readonly string[] {
  const would = mode === "dry-run" ? "would be: " : "";
  if (gone !== undefined) {
    return [`${name}: ${shown} (${would}${plan.deletions.length} removed), since ${gone}`];
  }
  // What Git is told is nobody's concern, unless it changes.
  if (name === ATTRIBUTES_PATH && isCurrent(plan)) return [];
  const changes = [
    ...(["create", "update", "same"] as const).map(
      (action) => [countOf(plan.files, action), DONE[action]] as const,
    ),
    [plan.deletions.length, "removed"] as const,
  ];
  const said = changes.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const state = isCurrent(plan) ? ", nothing changed" : ` (${would}${said.join(", ")})`;
  return [
    `${name}: ${counted(plan.files.length, "file")} in ${shown}${state}: ${perFolder(plan.files, targets)}`,
  ];
}

function countOf(files: readonly PlannedFile[], action: PlannedFile["action"]): number {
  return files.filter((file) => file.action === action).length;
}

/** How many files are in each folder, those of the targets first and in their order; the other files are in none. */
function perFolder(files: readonly PlannedFile[], targets: readonly Target[]): string {
  const counts = new Map(targets.map(({ root }) => [root, 0]));
  let others = 0;
  for (const { path } of files) {
    const folder = path.slice(0, Math.max(path.indexOf("/"), 0));
    if (folder === "") others += 1;
    else counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts, ["other files", others] as const]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

const TO_DO = { create: "create", update: "update" } as const;

/** Every file that would change, one a line. */
export function changeLines({ shown, plan }: PlannedFolder): readonly string[] {
  const changed = plan.files.flatMap(({ path, action }) =>
    action === "same" ? [] : [`${TO_DO[action]} ${shown}/${path}`],
  );
  return [...changed, ...plan.deletions.map((path) => `delete ${shown}/${path}`)];
}

const STALE = { create: "missing", update: "changed" } as const;

/** Every file that is not as it should be, one a line; none when all are. */
export function staleLines({ shown, plan, gone }: PlannedFolder): readonly string[] {
  const obstacles = new Set(plan.obstacles.map(({ path }) => path));
  const stale = plan.files.flatMap(({ path, action }) => {
    if (obstacles.delete(path)) return [`in the way: ${shown}/${path}`];
    return action === "same" ? [] : [`${STALE[action]}: ${shown}/${path}`];
  });
  return [
    ...(gone === undefined ? [] : [`left over: ${shown}, since ${gone}`]),
    ...[...obstacles].map((path) => `in the way: ${shown}/${path}`),
    ...stale,
    ...plan.deletions.map((path) => `left over: ${shown}/${path}`),
  ];
}
