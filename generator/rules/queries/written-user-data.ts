import type { ProfileAst, UserDataAst, UserDataRefAst } from "../../contract/ast.js";
import type { EventModel, Model, SenderModel } from "../../model/model.js";
import type { Span } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";
import { isResolvedUserData } from "./resolved-user-data.js";

/** The identifiers that a sender was given, as they were written. */
export interface WrittenUserData {
  /** Undefined where nothing was written. */
  readonly words: UserDataAst | undefined;
  /** Where the event or mirror mentions them, else its source. */
  readonly at: Span;
  /** Where the profile of that name is defined, if there is one. */
  readonly profile: Span | undefined;
}

/**
 * Finds what was written about a sender's identifiers. Undefined if some of it could not be read or looked up: the
 * result is unknown then, and the problem was reported.
 */
export function writtenUserData(
  model: Model,
  event: EventModel,
  sender: SenderModel,
): WrittenUserData | undefined {
  const { origin } = sender;
  const own = "omit" in origin ? origin.userData : undefined;
  const ref = own ?? event.origin.userData;
  if (own === undefined && origin.partial.has("userData")) return undefined;
  if (ref === undefined) {
    if (event.origin.refused.has("userData")) return undefined;
    return { words: undefined, at: origin.span, profile: undefined };
  }
  return isResolvedUserData(model, ref) ? wordsOf(model, event, ref, ref === own) : undefined;
}

function wordsOf(
  model: Model,
  event: EventModel,
  ref: UserDataRefAst,
  isOwn: boolean,
): WrittenUserData | undefined {
  if (ref.kind === "inline") {
    const key = isOwn ? undefined : event.origin.keySpans.get("userData");
    return { words: ref.userData, at: key ?? ref.userData.span, profile: undefined };
  }
  const profile = profilesOf(model).get(ref.name.value);
  return profile && { words: profile.userData, at: ref.name.span, profile: profile.name.span };
}

const profilesOf = onceFor(
  ({ origin }: Model): ReadonlyMap<string, ProfileAst> =>
    new Map(origin.profiles.toReversed().map((profile) => [profile.name.value, profile])),
);
