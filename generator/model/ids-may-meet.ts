import { canMeet } from "../value/read-twice.js";
import { chainOf, type IdPiece } from "./id-pieces.js";

/** Whether two templates can give the same id, as far as enums and patterns tell. False is a proof. */
export function idsMayMeet(a: readonly IdPiece[], b: readonly IdPiece[]): boolean {
  return !prefixesDiffer(a[0], b[0]) && canMeet(chainOf(a), chainOf(b));
}

/** Most templates are told apart by how they begin, and of a large contract every pair is compared. */
function prefixesDiffer(a: IdPiece | undefined, b: IdPiece | undefined): boolean {
  if (a?.kind !== "literal" || b?.kind !== "literal") return false;
  return !a.text.startsWith(b.text) && !b.text.startsWith(a.text);
}
