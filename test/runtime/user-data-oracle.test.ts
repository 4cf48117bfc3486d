import { ParamBuilder, PII_DATA_TYPE, type PiiDataType } from "capi-param-builder-nodejs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asHash } from "../../generator/runtime/shared/normalise/as-hash.js";
import { NOTHING } from "../../generator/runtime/shared/normalise/nothing.js";
import { readKey } from "./user-data-key.js";

// Meta's parameter builder, run beside this runtime. It reads the clock for the latest year of a birth date.
const oracle = new ParamBuilder(["example.com"]);
const LATEST_YEAR = new Date().getFullYear() + 1;
const TYPES: Readonly<Record<string, PiiDataType>> = {
  em: PII_DATA_TYPE.EMAIL,
  ph: PII_DATA_TYPE.PHONE,
  fn: PII_DATA_TYPE.FIRST_NAME,
  ln: PII_DATA_TYPE.LAST_NAME,
  ge: PII_DATA_TYPE.GENDER,
  db: PII_DATA_TYPE.DATE_OF_BIRTH,
  ct: PII_DATA_TYPE.CITY,
  st: PII_DATA_TYPE.STATE,
  zp: PII_DATA_TYPE.ZIP_CODE,
  country: PII_DATA_TYPE.COUNTRY,
  external_id: PII_DATA_TYPE.EXTERNAL_ID,
};

interface Difference {
  readonly key: string;
  readonly input: string;
  readonly theirs: string | undefined;
  readonly ours: string | undefined;
}

const asciiLetters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");
const hasOtherThanAscii = (text: string): boolean => /[^\0-\x7f]/.test(text);
const ADDED_REGIONS =
  /districtofcolumbia|washingtondc|puertorico|guam|usvirginislands|americansamoa|northernmarianaislands|newfoundland/;

/** Each decision to differ, with the inputs it reaches. */
const DECISIONS: Readonly<Record<string, (difference: Difference) => boolean>> = {
  "a hash is sent in lower case, also where their own suffix follows": ({ theirs = "", ours }) =>
    ours === theirs.toLowerCase(),
  "only what looks like their suffix is one; they take any eight characters": ({ input }) =>
    /^(?:[0-9A-Fa-f]{32}){1,2}\.[^.]{8}$/.test(input.trim()) && !/\.[A-Za-z0-9_-]{8}$/.test(input.trim()),
  "a country is looked up, never guessed, and `uk` is `gb`": ({ key, input, ours }) =>
    key === "country" &&
    !hasOtherThanAscii(input) &&
    !(asciiLetters(input).length === 2 && ours !== undefined && !/uk/i.test(asciiLetters(input))),
  "a postal code loses its spaces": ({ key, input }) =>
    key === "zp" && /\s/.test((input.split("-")[0] ?? "").trim()),
  "a state's and a country's accents and wide letters are folded": ({ key, input }) =>
    (key === "st" || key === "country") && hasOtherThanAscii(input),
  "regions that they lack have their codes": ({ key, input }) =>
    key === "st" && ADDED_REGIONS.test(asciiLetters(input)),
  "what stands for nothing is nobody's": ({ input }) => NOTHING.test(asHash(input) ?? input),
  "zeros are no id and no date": ({ key, input }) =>
    (key === "external_id" || key === "db") && /^[\s0-]+$/.test(input),
  "they look a state up among the properties of every object": ({ key, input }) =>
    key === "st" && asciiLetters(input) === "constructor",
};

function differenceOf(key: string, input: string): Difference | undefined {
  const type = TYPES[key];
  if (type === undefined) throw new Error(`no type for ${key}`);
  const suffixed = oracle.getNormalizedAndHashedPII(input, type) ?? undefined;
  const theirs = suffixed?.slice(0, suffixed.lastIndexOf("."));
  const ours = readKey(key, [input], LATEST_YEAR).sent?.[0];
  return ours === theirs ? undefined : { key, input, theirs, ours };
}

function unexplained(key: string, input: string): Difference | undefined {
  const difference = differenceOf(key, input);
  if (difference === undefined || Object.values(DECISIONS).some((applies) => applies(difference)))
    return undefined;
  return difference;
}

const pieces = (...words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((parts) => parts.join(""));
const hexDigits = fc.string({
  unit: fc.constantFrom(..."0123456789abcdefABCDEF"),
  minLength: 30,
  maxLength: 66,
});

// Texts at large, and texts near what each key means.
const TEXTS = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary-ascii" }),
  fc.emailAddress(),
  pieces("a", "B", ".", ":", "@", "-", "_", "+", "x.com", "ü", " ", "\u212a", "İ"),
  pieces("0", "00", "+", "(", ")", " ", "-", "49", "650", "555", "١", "ext"),
  pieces("1", "02", "13", "31", "32", "97", "1799", "1997", "2027", "19970216", "/", "-", ".", " ", "年"),
  pieces("new", "york", "Virginia", "West", "Québec", "ontario", ", ", " ", "Ohio", "é", "DC", "Guam", "7"),
  pieces("the ", "St", ".", " ", "United", "States", "Germany", "uk", "de", "&", "Lucia", "US", "é", "Korea"),
  pieces("M", "r", "mr", "s", "miss", "fe", "male", " ", ".", "MA'AM"),
  fc
    .tuple(hexDigits, pieces(".", "AQ", "BA", "AQQCAQMC", "12345678", "!", " "))
    .map(([hash, end]) => hash + end),
);

describe("Meta's parameter builder agrees, save where a decision says otherwise", () => {
  test.each(Object.keys(TYPES))("on %s", (key) => {
    fc.assert(
      fc.property(TEXTS, (input) => {
        expect(unexplained(key, input)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test("on texts that people write, and on every key", () => {
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters.flatMap((left) => letters.map((right) => left + right));
    const countries = codes.flatMap((code) => regions.of(code) ?? []);
    const written = [
      ...["Jane", "O'Neill", "Zoë", "Ngọc", "José María", "d’Arc", "张伟", "Ólafur", "St. John", "X Æ A-12"],
      ...["jane@example.com", "JANE.DOE+news@sub.example.co.uk", "jane@localhost", "jane@", "@example.com"],
      ...["+1 202 555 0101", "030 23125 0", "+49 (0)30 23125-0", "tel:+12025550101", "12025550101x22"],
      ...["1990-05-17", "17.05.1990", "5/17/90", "17 May 1990", "19900517", "1990-05-17T10:00:00+02:00"],
      ...[
        "Berlin",
        "Saint-Étienne",
        "'s-Hertogenbosch",
        "Los Ángeles",
        "8th Street",
        "Köln-Deutz",
        "NYC 10001",
      ],
      ...["01067", "EC1A 1BB", "10115-1234", "D-10115", "H0H0H0", "  75001 ", "1234 AB", "9"],
      ...[
        "Texas",
        "TX",
        "tx.",
        "Bavaria",
        "New South Wales",
        "British Columbia, Canada",
        "N. Carolina",
        "Île-de-France",
      ],
      ...[
        "constructor",
        "__proto__",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "true",
        "null",
        "undefined",
        "NaN",
      ],
    ];
    const found = [...codes, ...countries, ...written].flatMap((input) =>
      Object.keys(TYPES).flatMap((key) => unexplained(key, input) ?? []),
    );
    expect(found).toEqual([]);
  });

  test("each decision is needed", () => {
    const hash = "ABCDEF0123456789".repeat(4);
    const shown: Readonly<Record<string, readonly [key: string, input: string]>> = {
      "a hash is sent in lower case, also where their own suffix follows": ["em", `${hash}.AQQCAQMC`],
      "only what looks like their suffix is one; they take any eight characters": [
        "external_id",
        `${hash}.12 45 78`,
      ],
      "a country is looked up, never guessed, and `uk` is `gb`": ["country", "Hong Kong SAR China"],
      "a postal code loses its spaces": ["zp", "1012 AB"],
      "a state's and a country's accents and wide letters are folded": ["st", "Québec"],
      "regions that they lack have their codes": ["st", "Newfoundland"],
      "what stands for nothing is nobody's": ["fn", "undefined"],
      "zeros are no id and no date": ["external_id", "0"],
      "they look a state up among the properties of every object": ["st", "constructor"],
    };
    expect(Object.keys(shown)).toEqual(Object.keys(DECISIONS));
    for (const [reason, [key, input]] of Object.entries(shown)) {
      const difference = differenceOf(key, input);
      expect(difference === undefined ? [] : reasonsFor(difference)).toEqual([reason]);
    }
  });
});

function reasonsFor(difference: Difference): readonly string[] {
  return Object.entries(DECISIONS).flatMap(([reason, applies]) => (applies(difference) ? [reason] : []));
}
