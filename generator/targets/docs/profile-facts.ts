import type { ServerBranchModel, UserDataModel } from "../../model/model.js";
import { byCodePoint } from "../../text/order.js";

/** Which identifiers an event carries: the required ones, the sets of which one is required, and the other optional
 * ones. */
export interface UserDataFacts {
  readonly required: readonly string[];
  readonly atLeastOneOf: readonly (readonly string[])[];
  readonly optional: readonly string[];
}

/** A profile for one action source, which may require more and may not know some. */
export interface ProfileFacts extends UserDataFacts {
  readonly profile: string;
  readonly actionSource: string;
}

/** The profiles that events refer to, each with what it means for an action source. */
export class Profiles {
  readonly #known = new Map<string, { readonly facts: ProfileFacts; readonly text: string }>();

  /** The profile's name, or the identifiers themselves where the event has none or requires something else. */
  refer({ userData, actionSource }: ServerBranchModel): string | UserDataFacts {
    const own = userDataFacts(userData);
    const { profile } = userData;
    if (profile === undefined) return own;
    const key = `${profile} ${actionSource.name}`;
    const text = JSON.stringify(own);
    const known = this.#known.get(key) ?? {
      facts: { profile, actionSource: actionSource.name, ...own },
      text,
    };
    this.#known.set(key, known);
    return known.text === text ? profile : own;
  }

  /** All of them in the order of their names, which adding an event does not change. */
  facts(): readonly ProfileFacts[] {
    const sorted = [...this.#known].sort(([one], [other]) => byCodePoint(one, other));
    return sorted.map(([, { facts }]) => facts);
  }
}

function userDataFacts({ required, atLeastOneOf, optional }: UserDataModel): UserDataFacts {
  return {
    required: required.map(({ name }) => name),
    atLeastOneOf: atLeastOneOf.map((set) => set.map(({ name }) => name)),
    // One of a set is not required by itself; it is listed once.
    optional: optional
      .filter((key) => !atLeastOneOf.some((set) => set.includes(key)))
      .map(({ name }) => name),
  };
}
