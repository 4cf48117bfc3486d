import { configStructure } from "../derived/structure.cjs";
import type { ConsentSignals } from "../emit/consent-signals.js";
import type { Model } from "../model/model.js";
import { listAny } from "../text/list.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { TargetError } from "./target-error.js";

/** The consent platforms that a caller names, held against what the settings take and the bases that the contract has. */
export function checkedSignals(signals: ConsentSignals | undefined, { consents }: Model): ConsentSignals {
  if (signals === undefined || Object.keys(signals).length === 0) return {};
  const names = consents.map(({ name }) => name);
  for (const basis of Object.keys(signals)) {
    if (names.includes(basis)) continue;
    const near = suggest(basis, names);
    const there = near.length > 0 ? near : names;
    throw new TargetError(
      `\`consentSignals\` has ${quote(basis)}, which is no consent basis of the contract; there is ${listAny(there)}`,
    );
  }
  if (configStructure.validate({ consentSignals: signals })) return signals;
  const place = configStructure.validate.errors?.at(-1)?.instancePath ?? "";
  throw new TargetError(
    `\`consentSignals\` is not what the settings take at ${quote(place)}: each basis has one platform, as in \`{ marketing: { onetrust: "C0004" } }\``,
  );
}
