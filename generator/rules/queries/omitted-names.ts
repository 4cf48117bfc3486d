import type { Model } from "../../model/model.js";
import type { Spanned } from "../../source/source-file.js";

/** The names in a mirror's `omit`, as written. */
export function omittedNames(model: Model): ReadonlySet<Spanned<string>> {
  return new Set(model.origin.events.flatMap((event) => event.mirrors.flatMap((mirror) => mirror.omit)));
}
