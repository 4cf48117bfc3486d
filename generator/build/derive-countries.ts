import { all } from "iso-3166-1";
import { fold } from "../runtime/shared/normalise/fold.js";
import { invariant } from "../text/invariant.js";
import { byCodePoint } from "../text/order.js";

// Names that must stay whatever CLDR and the ISO package give: older and short ones, and the long forms of ISO's list.
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ae: ["UAE"],
  bo: ["Bolivia, Plurinational State of"],
  bq: ["Bonaire, Sint Eustatius and Saba"],
  cd: [
    "Congo, the Democratic Republic of the",
    "Congo, Democratic Republic of the",
    "Democratic Republic of the Congo",
  ],
  ci: ["Ivory Coast"],
  cv: ["Cape Verde", "Cabo Verde"],
  cz: ["Czech Republic", "Czechia"],
  fk: ["Falkland Islands (Malvinas)"],
  fm: ["Micronesia, Federated States of"],
  gb: ["UK", "Great Britain"],
  hk: ["Hong Kong"],
  ir: ["Iran, Islamic Republic of"],
  kp: ["Korea, Democratic People's Republic of"],
  kr: ["Korea, Republic of"],
  md: ["Moldova, Republic of"],
  mf: ["Saint Martin (French part)"],
  mk: ["Macedonia", "Macedonia, the former Yugoslav Republic of"],
  mm: ["Myanmar", "Burma"],
  mo: ["Macao", "Macau"],
  pn: ["Pitcairn"],
  ps: ["Palestine", "Palestine, State of"],
  sx: ["Sint Maarten (Dutch part)"],
  sz: ["Swaziland"],
  tl: ["East Timor"],
  tr: ["Turkey"],
  tz: ["Tanzania, United Republic of"],
  us: ["United States of America"],
  va: ["Vatican", "Holy See (Vatican City State)"],
  ve: ["Venezuela, Bolivarian Republic of"],
  vg: ["Virgin Islands, British"],
  vi: ["Virgin Islands, U.S."],
};

// Names that two countries share: the package gives "Congo" twice, and "Virgin Islands" without saying whose.
const AMBIGUOUS: Readonly<Record<string, string>> = { cd: "Congo", vg: "Virgin Islands" };

/**
 * The text of `normalise/country-table.ts`: every ISO 3166-1 code with its names. Derived by hand when the codes change,
 * never during a build, because the names of CLDR move with the ICU that Node carries.
 */
export function deriveCountries(): string {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const lines: string[] = [];
  const taken = new Map<string, string>();
  for (const country of [...all()].sort((a, b) => byCodePoint(a.alpha2, b.alpha2))) {
    const code = country.alpha2.toLowerCase();
    const written = [names.of(country.alpha2) ?? "", country.country, ...(ALIASES[code] ?? [])];
    const words = new Set([code, country.alpha3.toLowerCase()]);
    for (const name of written) if (name !== AMBIGUOUS[code]) for (const key of keysOf(name)) words.add(key);
    for (const word of words) {
      invariant(!taken.has(word), `${word} means ${taken.get(word)} and ${code}`);
      taken.set(word, code);
    }
    lines.push([code, ...words].join(" "));
  }
  return `/**
 * The codes of ISO 3166-1, each before itself, its three-letter form and its folded English names: those of CLDR,
 * of ISO and older ones. Derived; not edited by hand.
 */
export const COUNTRIES: string = \`
${lines.join("\n")}
\`;
`;
}

/** A name with `&` is written with "and" or without. */
function keysOf(name: string): readonly string[] {
  const long = name.replace(/^St\.? /, "Saint ");
  return [...new Set([fold(long.replaceAll("&", "and")), fold(long)])].filter((key) => key !== "");
}
