import type { ConsentSignal, ConsentSignals } from "../emit/consent-signals.js";
import type { Spanned } from "../source/source-file.js";
import type { YamlMap, YamlNode } from "../yaml/node.js";
import { itemsOf, mapMember, numberNode, textNode } from "../yaml/read-map.js";

/** The consent platforms that the settings name, and where they name the bases. */
export interface ReadSignals {
  readonly consentSignals: ConsentSignals;
  readonly followedBases: readonly Spanned<string>[];
}

/** Reads the consent platforms of the settings, whose structure was checked. */
export function readConsentSignals(root: YamlMap | undefined): ReadSignals {
  const entries = mapMember(root, "consentSignals")?.entries ?? [];
  return {
    consentSignals: Object.fromEntries(
      entries.flatMap(({ key, value }) => {
        const signal = signalIn(value);
        return signal === undefined ? [] : [[key.value, signal]];
      }),
    ),
    followedBases: entries.map(({ key }) => key),
  };
}

function signalIn(node: YamlNode): ConsentSignal | undefined {
  const [entry] = node.kind === "map" ? node.entries : [];
  if (entry === undefined) return undefined;
  const { key, value } = entry;
  const what =
    value.kind === "seq"
      ? itemsOf(value).flatMap((item) => numberNode(item)?.value ?? [])
      : textNode(value)?.value;
  // The schema has checked that the platform is one of ours and takes this.
  return { [key.value]: what } as unknown as ConsentSignal;
}
