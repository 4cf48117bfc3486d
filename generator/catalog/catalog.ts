import type { ValueSchema } from "../value/value-schema.js";
import type { CatalogPaste } from "./catalog-paste.js";
import type { DoubtfulValues } from "./doubtful-values.js";
import type { Decision, Entry, Fact } from "./fact.js";
import type { CatalogMetaAnswer } from "./meta-answer.js";
import type { CatalogServerTag } from "./server-tag.js";

export type { Decision, Fact, KnownFact } from "./fact.js";

/** An event name that Meta knows. */
export interface CatalogEvent extends Entry {
  /** `web` events go out from any action source; `messaging` and `app` ones only with their own. */
  readonly family: "web" | "messaging" | "app";
  /** Parameters without which Meta refuses or cannot use the event. */
  readonly requires: readonly string[];
  /** Parameters that Meta lists for the event. */
  readonly lists: readonly string[];
  /** A result a business counts: Purchase, Lead …; who owns it matters most. */
  readonly outcome: boolean;
  /** Whether the Pixel sends it by itself, on page loads and route changes. */
  readonly automatic: boolean;
  /** Action sources the event is bound to; empty when any will do. */
  readonly actionSources: readonly string[];
}

/** A member of `custom_data`, which is also a property of the Pixel's third argument. */
export interface CatalogParameter extends Entry {
  readonly schema: ValueSchema;
  /** Who may send it. */
  readonly sides: readonly ("pixel" | "server")[];
  /** Parameters that Meta asks for beside it: it is accepted without them, but understood less. */
  readonly wants: readonly string[];
  /** Whether it identifies one occurrence, so that an event id can be built from it. */
  readonly namesOccurrence: boolean;
}

/** A member of a `contents` item. */
export interface CatalogContentsMember extends Entry {
  readonly schema: ValueSchema;
  readonly required: boolean;
  readonly sides: readonly ("pixel" | "server")[];
}

/** A server event parameter: a key of an element of `data`, beside `user_data` and `custom_data`. */
export interface CatalogServerParameter extends Entry {
  readonly schema: ValueSchema;
  /**
   * `author`: may be used under `serverEvent`. `builder`: the generated code or its caller gives it, on every event.
   */
  readonly givenBy: "author" | "builder";
  /** Where Meta's own example puts it. */
  readonly place: "event" | "custom_data";
  /** The folder of the catalogue that lists its values, if they are facts of their own. */
  readonly valuesIn?: "action-sources" | "messaging-channels";
  /** True for what names or finds a person. */
  readonly personal: boolean;
}

/** A key of `user_data`. */
export interface CatalogUserDataKey extends Entry {
  /** What may surprise about it on its way to Meta. */
  readonly note?: string;
  /** `list`: one value or several, sent as a list. */
  readonly shape: "single" | "list";
  readonly hashed: boolean;
  /** The cookie of the site that holds it, which the Pixel sets once it is initialised. */
  readonly cookie?: string;
  /** Whether `fbq("init", id, { … })` takes it. */
  readonly advancedMatching: boolean;
  /** What a page hands over, in place of the description: the Pixel's own script normalises less than a builder. */
  readonly browser?: string;
  /** What a caller may hand in, as a pattern on the raw text; undefined where only code can tell. */
  readonly inputPattern?: string;
  readonly sample: string;
  /** Constraints on what is sent: a SHA-256 for hashed keys. */
  readonly payloadPattern: string;
  /** Kinds of source that can know it by themselves. */
  readonly knownTo: readonly string[];
  /** Action sources the key is bound to; empty when any will do. */
  readonly actionSources: readonly string[];
  readonly personal: boolean;
  /** Whether it tells of a person by itself; places do only together with others, ids only to those who made them. */
  readonly direct: boolean;
  /** Meta's weight in event match quality. */
  readonly matchQuality: "high" | "medium" | "low" | "none";
}

/** A value of `action_source`: where the action happened. */
export interface CatalogActionSource extends Entry {
  /** Server event parameters it demands. */
  readonly requiresServerParameters: readonly string[];
  /** `user_data` keys it demands. */
  readonly requiresUserData: readonly string[];
  /** The only events it takes; empty when it takes any. */
  readonly events: readonly string[];
  /** Oldest `event_time` Meta takes, in days. */
  readonly maxAgeDays: number;
  /** Whether Meta merges it with a browser event of the same id. */
  readonly browserMirror: boolean;
  /** What else Meta does about an occurrence that is reported twice. */
  readonly merging?: string;
}

/** The identifiers a `messaging_channel` demands. */
export interface CatalogMessagingChannel extends Entry {
  /** Sets of `user_data` keys, one of which must be there whole. */
  readonly userDataAnyOf: readonly (readonly string[])[];
}

/** How a source's events reach Meta. */
export interface CatalogDelivery extends Entry {
  /** The way as the end of a sentence: "sends it … with the Meta Pixel". */
  readonly way: string;
  /** Whether it sends at all. */
  readonly sends: boolean;
  /** The code we generate for it. */
  readonly code: "pixel" | "server" | "none";
  /** Whether it repeats from a server what the Pixel sends. */
  readonly repeatsPixel: boolean;
  /** Whether the sender holds the access token. */
  readonly needsToken: boolean;
  /** Whether tags of a server container send, whose settings decide what arrives. */
  readonly throughTags: boolean;
  /** Kinds of source that may use it. */
  readonly kinds: readonly string[];
  readonly carries: {
    readonly customEvents: boolean;
    readonly customParameters: boolean;
    /** Whether the event id that we set arrives; `unsure` if Meta takes it but not every sender allows setting it. */
    readonly ownEventId: "always" | "unsure" | "never";
    /** Offline and CRM events. */
    readonly offlineEvents: boolean;
  };
  /** What Meta does about an occurrence that a server reports as well. */
  readonly merging?: string;
}

/** The placeholder for the name of the source's system in the values that a kind of source adds. */
export const SYSTEM = "{system}";

/** A kind of source. */
export interface CatalogSourceKind extends Entry {
  /** What is added to `custom_data` automatically, at an action source. */
  readonly adds: readonly {
    readonly actionSource: string;
    readonly parameter: string;
    readonly value: string;
  }[];
  /** The action source its events have unless the contract says otherwise. */
  readonly actionSource?: string;
  /** The only action sources that its events may have; empty when any will do. */
  readonly actionSources: readonly string[];
  /** Whether its custom events go to Meta as it calls them itself: a CRM's stages (Conversion Leads, 2025-04). */
  readonly namesEvents: boolean;
  /** Whether anyone can read its code, as with a page or an app: no secret is safe in it. */
  readonly openCode: boolean;
  /** Whether it runs in the visitor's browser, where the Pixel is. */
  readonly runsInBrowser: boolean;
  /** Whether it only records what others report, and never sends to Meta. */
  readonly onlyRecords: boolean;
  /** Which of its action sources is for what, or why there is only one; the end of a sentence. */
  readonly actionSourceAdvice?: string;
  /** Whether it confirms an outcome, rather than seeing an attempt. */
  readonly confirmsOutcomes: boolean;
}

/** An event that GA4 recommends or collects. */
export interface CatalogGa4Event extends Entry {
  /** The Meta event a contract maps it to, if any. */
  readonly metaEvent?: string;
  readonly requires: readonly string[];
  readonly parameters: readonly string[];
  /** Collected by GA4 itself: may be observed, not sent by hand. */
  readonly collected: boolean;
}

/** A diagnostic of Meta's Events Manager by its title, and the rules of ours that look for the same mistake. */
export interface CatalogMetaDiagnostic extends Entry {
  readonly cause: string;
  readonly mend: string;
  readonly rules: readonly string[];
}

/** A currency of ISO 4217. `replaced` ones are no longer legal tender. */
export interface CatalogCurrency {
  readonly code: string;
  readonly name: string;
  readonly replaced: boolean;
  /** How many decimals an amount has; undefined where ISO 4217 names no minor unit. */
  readonly decimals?: number | undefined;
}

/**
 * Everything we know about Meta and related systems. Names are unique within a list; lists are sorted by code point.
 */
export interface Catalog extends CatalogPaste<Fact, Decision> {
  readonly events: readonly CatalogEvent[];
  readonly parameters: readonly CatalogParameter[];
  readonly contentsMembers: readonly CatalogContentsMember[];
  readonly serverParameters: readonly CatalogServerParameter[];
  readonly userDataKeys: readonly CatalogUserDataKey[];
  readonly actionSources: readonly CatalogActionSource[];
  readonly messagingChannels: readonly CatalogMessagingChannel[];
  readonly deliveries: readonly CatalogDelivery[];
  readonly sourceKinds: readonly CatalogSourceKind[];
  readonly ga4Events: readonly CatalogGa4Event[];
  readonly serverTags: readonly CatalogServerTag[];
  readonly metaDiagnostics: readonly CatalogMetaDiagnostic[];
  readonly metaAnswers: readonly CatalogMetaAnswer[];
  readonly currencies: readonly CatalogCurrency[];
  /** Sets of `user_data` keys that Meta refuses as too broad, each alone or any subset of it. */
  readonly tooBroadUserData: { readonly sets: readonly (readonly string[])[]; readonly fact: Fact };
  /** What the Pixel adds to each event by itself, and a server that answers the visitor knows as well. */
  readonly addedByPixel: {
    readonly userData: readonly string[];
    readonly serverParameters: readonly string[];
    readonly fact: Fact;
  };
  /** How Meta merges the copies of an event with the same name and id. */
  readonly merging: {
    /** How long after the first copy another one still counts as the same. */
    readonly withinHours: number;
    /** How close together two copies must arrive for the browser's to count, rather than the first. */
    readonly browserFirstMinutes: number;
    /** What happens to copies that only servers report. */
    readonly amongServers: string;
    readonly fact: Fact;
  };
  /** What Meta accepts as the name of a custom event. */
  readonly customEventNames: { readonly maxLength: number; readonly fact: Fact };
  /** The limits of one call of the Conversions API; the generated code respects them. */
  readonly requests: {
    readonly maxEvents: number;
    readonly partnerAgentMaxLength: number;
    readonly fact: Fact;
  };
  /** Event names that Meta was seen to use for itself, and why a contract may not. */
  readonly reservedEventNames: {
    readonly names: readonly string[];
    readonly fact: Fact;
    readonly refusal: Decision;
  };
  /** How some texts of Meta's look. */
  readonly textForms: {
    /** Patterns of keys that open something. */
    readonly accessTokens: readonly string[];
    /** How ids of clicks on advertisements begin: they look random, and are no secret. */
    readonly clickIdBeginnings: readonly string[];
    /** The pattern of a code for test events. */
    readonly testEventCode: string;
    readonly fact: Fact;
  };
  /** What programs hand over and nobody meant. */
  readonly doubtfulValues: DoubtfulValues & { readonly fact: Fact };
  /** Words (folded) that mean no Meta event: refunds, removals, logins. */
  readonly nonEvents: readonly string[];
  readonly personalWords: {
    /** Words (folded) for a person or what finds one that Meta has no key for. */
    readonly words: readonly string[];
    /** Aliases of `user_data` keys that also name other things. */
    readonly ambiguous: readonly string[];
  };
}
