import type { Catalog } from "../../catalog/catalog.js";
import { contentsPath } from "../../contract/contents.js";
import { onceFor } from "../../value/once-for.js";

/** The amounts of money that Meta knows, as a contract names them. */
export const amountNames = onceFor(({ parameters, contentsMembers }: Catalog): ReadonlySet<string> => {
  const own = parameters.filter(({ schema }) => schema.format === "amount").map(({ name }) => name);
  const ofItems = contentsMembers
    .filter(({ schema }) => schema.format === "amount")
    .map(({ name }) => contentsPath(name));
  return new Set([...own, ...ofItems]);
});
