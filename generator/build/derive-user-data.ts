import type { Catalog } from "../catalog/catalog.js";
import { identifierModule } from "../emit/identifier-module.js";

/** The source of `generator/runtime/server/user-data.ts`: every identifier that the catalogue knows, to import from one place. */
export function deriveUserData({ userDataKeys }: Pick<Catalog, "userDataKeys">): string {
  return [
    "// One export per key of `user_data`, by Meta's own name, so that a bundle holds only the keys that its events use.",
    ...userDataKeys.map(
      ({ name }) => `export { ${name} } from "${identifierModule(name).replace("runtime", "..")}.js";`,
    ),
    "",
  ].join("\n");
}

/** The source of `generator/runtime/server/too-broad.ts`: what Meta refuses as too broad. */
export function deriveTooBroad({ tooBroadUserData }: Pick<Catalog, "tooBroadUserData">): string {
  const sets = tooBroadUserData.sets.map(
    (set) => `  [${set.map((name) => JSON.stringify(name)).join(", ")}],`,
  );
  return [
    "/** Sets of which Meta refuses every part, the empty one included, with the whole request (Best Practices, 2026). */",
    "export const TOO_BROAD: readonly (readonly string[])[] = [",
    ...sets,
    "];",
    "",
  ].join("\n");
}
