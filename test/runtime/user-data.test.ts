import { describe, expect, test } from "vitest";
import { hex, readKey } from "./user-data-key.js";

// Key, the form before hashing, the beginning of its SHA-256, and the inputs that lead there. The prefixes were worked
// out apart from this code, so that a slip in a form cannot carry its own hash along.
const HASHED: readonly (readonly [key: string, form: string, prefix: string, ...inputs: string[]])[] = [
  ["em", "john_smith@gmail.com", "62a14e44f765", "  John_Smith@Gmail.com "],
  ["em", "foo@bar.com", "0c7e6a405862", "\u00a0foo@bar.com\ufeff"],
  ["em", "test+tag@example.co.uk", "af92de694aaf", "Test+tag@Example.CO.UK"],
  ["em", "a:.b@x.com", "449118354f21", "a:.b@x.com"],
  ["ph", "16505551212", "e323ec626319", "+1 (650) 555-1212", "\u202a+1 (650) 555-1212\u202c"],
  ["ph", "6505551212", "5eed6d50c9a6", "(650)555-1212"],
  ["ph", "442079460018", "99a4599795d2", "0044 20 7946 0018"],
  ["ph", "4402079460018", "64b3466d20fa", "+44 (0)20 7946 0018"],
  ["ph", "5551234567", "3c95277da5fd", "555.123.4567"],
  ["ph", "49309018205", "6ecde0d741cd", "+49 30 901820 ext 5"],
  ["ph", "1800", "e49ec846db75", "1-800-FLOWERS"],
  ["ph", "12345", "5994471abb01", "12345"],
  ["fn", "mary", "6915771be1c5", "Mary"],
  ["fn", "val\u00e9ry", "08e1996b5dd4", "Val\u00e9ry"],
  ["fn", "vale\u0301ry", "0aac459e98cd", "Vale\u0301ry"],
  ["ln", "obrien", "b4cb6cb33fe4", "O'Brien"],
  ["ln", "o’brien", "d868887c7f48", "O’Brien"],
  ["fn", "jeanluc", "7fef38066db9", "Jean-Luc"],
  ["fn", "drannamaria", "acd23bbc10be", "Dr. Anna Maria"],
  ["ln", "정", "8fa8cd9c440b", "정"],
  ["fn", "александр", "05b7bb101a5c", "Александр"],
  ["fn", "محمد", "0cb4c9b21062", "محمد"],
  ["fn", "山田太郎", "6b0e1c8cc616", "山田　太郎"],
  ["fn", "i\u0307brahim", "f918b8fe06e3", "İbrahim"],
  ["ln", "işil", "89387aac2e9b", "IŞIL"],
  ["ln", "ı", "544bc1a8b6aa", "ı"],
  ["ln", "straße", "787f4770613d", "Straße"],
  ["ln", "groß", "7b39b80f141a", "GROẞ"],
  ["fn", "😀bob", "b8a74d409dde", "😀 Bob"],
  ["fn", "¿josé", "947cd340cf97", "¿José?"],
  ["fn", "ｍａｒｙ", "fd3180ad9bec", "Ｍａｒｙ"],
  ["fn", "mary\u200b", "cfb2755d6e72", "Mary\u200b"],
  ["fn", "1234", "03ac674216f3", "1234"],
  ["db", "19970216", "01acdbf6ec7b", "2/16/1997", "16/2/1997", "1997-02-16", "19970216", "1997年2月16日"],
  ["db", "19970216", "01acdbf6ec7b", "1997-02-16T00:00:00Z"],
  ["db", "19900203", "de8dbdfc2118", "02/03/1990"],
  ["db", "19901231", "e34847671d25", "1990-31-12"],
  ["db", "19900101", "d6165fc80378", "1990-1-1"],
  ["db", "19900231", "80b78ae0e9a8", "1990-02-31"],
  ["db", "16021997", "6d70431ac449", "16021997"],
  ["ge", "m", "62c66a7a5dd7", "M", "MR", " man ", "himself"],
  ["ge", "f", "252f10c83610", "F", "Female", "ma'am", "herself"],
  ["ct", "menlopark", "0007a3d64c01", "Menlo Park"],
  ["ct", "newyork", "350c754ba4d3", "New York"],
  ["ct", "stlouis", "8ba24bdf9994", "St. Louis"],
  ["ct", "montral", "2abd5a0ea189", "Montréal"],
  ["ct", "sopaulo", "4a287883aa51", "São Paulo"],
  ["ct", "kln", "f8b644da2e63", "Köln"],
  ["ct", "zrich", "b253f8d990c5", "ZÜRICH"],
  ["ct", "stanbul", "03189c78cc90", "İstanbul"],
  ["ct", "losangeles90210", "1f6ff30b208b", "Los Angeles 90210"],
  ["st", "ca", "6959097001d1", "California", "CA", "C-A", "ＣＡ", "Ｃa"],
  ["st", "ny", "1b06e2003f84", "N.Y.", "New York"],
  ["st", "wv", "078339967a45", "West Virginia"],
  ["st", "qc", "997164d13810", "Québec", "Quebec", "QC", "Québec, Canada"],
  [
    "st",
    "dc",
    "abecdf350363",
    "District of Columbia",
    "Washington DC",
    "Washington, D.C.",
    "Washington DC, USA",
  ],
  ["st", "nl", "184365349680", "Newfoundland", "Newfoundland and Labrador"],
  ["st", "pr", "0510eddd7811", "Puerto Rico"],
  ["st", "on", "b8d31e852725", "Ontario, Canada"],
  ["st", "ba", "970f519c2cad", "Bayern"],
  ["country", "us", "79adb2a2fce5", "US", "U.S.", "USA", "United States"],
  ["country", "de", "959a45d44e6f", "Germany", "DEU", "de"],
  ["country", "kr", "d5647005d31d", "South Korea", "Republic of Korea", "Korea, Republic of"],
  ["country", "ci", "1b158839f8aa", "Côte d'Ivoire", "Cote d’Ivoire", "Ivory Coast"],
  ["country", "re", "3ac1ecbd2220", "Réunion"],
  ["country", "tr", "7817bb812e82", "Türkiye", "Turkey"],
  ["country", "se", "ad9a67fefa84", "SWE"],
  ["country", "gb", "0b407281768f", "UK", "Great Britain", "the United Kingdom"],
  ["zp", "94035", "1794327a4d44", "94035-1234", "94\u00a0035"],
  ["zp", "sw1a1aa", "830e1d4b9838", "SW1A 1AA"],
  ["zp", "k1a0b1", "3e8d74314dc0", "K1A 0B1"],
  ["zp", "1012ab", "4eae493e6faa", "1012 AB"],
  ["zp", "02139", "37ee873de5c1", "02139"],
  ["zp", "〒100", "c3f248a0966c", "〒100-0001"],
  ["zp", "12345\u20106789", "291add3811f9", "12345\u20106789"],
  ["external_id", "user-123", "fcdec6df4d44", "user-123"],
  ["external_id", "user123", "e606e38b0d8c", " User 123 "],
  ["external_id", "abc", "ba7816bf8f01", "a\tb\nc"],
  ["external_id", "12345", "5994471abb01", "12345"],
  ["external_id", "user@example.com", "b4c9a289323b", "USER@example.com"],
  ["external_id", "äöü", "bc329dbfa029", "ÄÖÜ"],
  ["external_id", "i\u0307d", "01948bc47a39", "İD"],
  ["external_id", "ｕ１", "d3d384df4033", "Ｕ１"],
];

describe("hashed identifiers", () => {
  test.each(HASHED)("%s is hashed as %s", (key, form, prefix, ...inputs) => {
    expect(hex(form).slice(0, 12)).toBe(prefix);
    for (const input of inputs) expect(readKey(key, input)).toEqual({ sent: [hex(form)], violations: [] });
  });

  const UNUSABLE: readonly (readonly [key: string, rule: string, text: string, inputs: readonly string[]])[] =
    [
      [
        "em",
        "malformed-email",
        "is not an e-mail address",
        [
          ...[
            "\u200bfoo@bar.com",
            "a@b",
            "a@@b.c",
            "john..doe@x.com",
            '"john doe"@x.com',
            "mailto:a@b.co",
            "",
            " \t",
          ],
          ...[
            "foo@bar.com,baz@q.com",
            "üser@example.com",
            "user@münchen.de",
            "ＦＯＯ@bar.com",
            "İ@example.com",
          ],
        ],
      ],
      [
        "ph",
        "malformed-phone",
        "contains no phone number in digits from 0 to 9",
        ["٠١٢٣٤٥٦٧٨٩", "１６５０５５５１２１２", "000", "abc", ""],
      ],
      ["fn", "malformed-name", "contains only spaces and punctuation", ["--", "  ", "", "!?"]],
      ["ln", "malformed-name", "contains only spaces and punctuation", ["."]],
      [
        "db",
        "malformed-birth-date",
        "is not a birth date of year, month and day in numbers",
        [
          ...[
            "16.02.97",
            "970216",
            "Feb 16, 1997",
            "31/31/1990",
            "13/13/1990",
            "1799-01-01",
            "２０００-01-01",
            "",
          ],
          ...["12-31", "2028-01-01", "1990-00-01", "1990-01-32"],
        ],
      ],
      [
        "ge",
        "unknown-gender",
        "is not an English word for female or male that Meta knows",
        ["Mr.", "n", "non-binary", "0", "weiblich", "男", "", "m man", "constructor"],
      ],
      [
        "ct",
        "malformed-city",
        "must begin with a letter from A to Z",
        ["Москва", "東京", "القاهرة", "ß", "29 Palms", "100 Mile House", ""],
      ],
      ["st", "malformed-state", "contains no letter from A to Z", ["東京都", "7", ""]],
      [
        "country",
        "unknown-country",
        "is neither a country code of ISO 3166-1 nor a country's English name",
        [
          "Österreich",
          "xyz",
          "XX",
          "Holland",
          "Россия",
          "日本",
          "840",
          "",
          "the",
          "Congo Virgin Islands",
          "EU",
        ],
      ],
      [
        "zp",
        "malformed-postal-code",
        "contains fewer than two characters before its first dash",
        ["A", "-123", "D-10115", ""],
      ],
      ["external_id", "empty-id", "contains only spaces or zeros", ["", " \n", "0", "000-000"]],
    ];

  test.each(UNUSABLE)("%s is left out under the rule %s", (key, rule, text, inputs) => {
    for (const input of inputs) {
      expect(readKey(key, input)).toEqual({
        sent: undefined,
        violations: [{ path: `user_data.${key}`, rule, text }],
      });
    }
  });

  test("a hash passes through in lower case, without a suffix", () => {
    const sha = hex("x");
    const md5 = "098F6BCD4621D373CADE4E832627B4F6";
    for (const { key } of HASHED.map(([name]) => ({ key: name }))) {
      for (const given of [
        sha,
        sha.toUpperCase(),
        ` ${sha}\n`,
        `${sha}.AQQCAQMC`,
        `${sha.toUpperCase()}.BA`,
      ]) {
        expect(readKey(key, given)).toEqual({ sent: [sha], violations: [] });
      }
      for (const given of [md5, `${md5}.AQQAAQMC`])
        expect(readKey(key, given).sent).toEqual([md5.toLowerCase()]);
    }
    for (const near of [
      `${sha}0`,
      sha.slice(1),
      `${sha}.AQQCAQM`,
      `${sha}.AQQCAQM!`,
      `${sha}.aq`,
      `${sha}.`,
    ]) {
      expect(readKey("external_id", near).sent).toEqual([hex(near.toLowerCase())]);
    }
  });

  test("a list keeps its order, loses doubles, and reports the first thing that is unusable", () => {
    expect(readKey("em", ["a@b.co", "nobody", "A@B.CO", null, 7, "c@d.co", undefined])).toEqual({
      sent: [hex("a@b.co"), hex("c@d.co")],
      violations: [{ path: "user_data.em[1]", rule: "malformed-email", text: "is not an e-mail address" }],
    });
    expect(readKey("em", [hex("a@b.co"), "a@b.co"])).toEqual({ sent: [hex("a@b.co")], violations: [] });
  });

  test("nothing given is nothing sent", () => {
    for (const value of [undefined, null, [], [null, undefined]]) {
      expect(readKey("em", value)).toEqual({ sent: undefined, violations: [] });
    }
    expect(readKey("client_ip_address", null)).toEqual({ sent: undefined, violations: [] });
  });

  test("what is no text is refused", () => {
    for (const value of [0, 1, true, false, {}, { em: "a@b.co" }, 10n, Symbol("x"), () => "a@b.co"]) {
      expect(readKey("em", value)).toEqual({
        sent: undefined,
        violations: [{ path: "user_data.em", rule: "type", text: "must be text" }],
      });
    }
    expect(readKey("em", [["a@b.co"]])).toEqual({
      sent: undefined,
      violations: [{ path: "user_data.em[0]", rule: "type", text: "must be text" }],
    });
    expect(readKey("fbp", ["fb.1.1700000000000.123"])).toEqual({
      sent: undefined,
      violations: [{ path: "user_data.fbp", rule: "type", text: "must be text, not a list" }],
    });
  });
});
