import fc from "fast-check";

/** Anything that JSON can hold, the texts and numbers that the schema itself names among it. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

const HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  2,
  1000,
  1013,
  1014,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
  1e11,
  1e11 + 1,
  "",
  " ",
  "a",
  "jane@example.com",
  "EUR",
  "JPY",
  "eur",
  "LDU",
  "granted",
  "2026-01-15T10:00:00Z",
  "2026-01-15t10:00:00z",
  "2026-02-30T10:00:00Z",
  "https://shop.example/x",
  " HTTPS://shop.example/x ",
  "shop.example",
  "fb.1.1554763741205.987654321",
  "203.0.113.7",
  "10.0.0.1",
  "2001:db8::7",
  "DE",
  "The Gambia",
  "Bolivia",
  "Bolivja",
  "Québec",
  "Nordrhein-Westfalen",
  "7",
  "1990-02-28",
  "28.2.1990",
  "1799-01-01",
  "+49 30 23125 017",
  "Ms",
  "A-1001",
  "😀😀",
  HASH,
  HASH.toUpperCase(),
  [],
  {},
  [null],
  ["LDU"],
  ["LDU", "LDU"],
  [HASH],
  [HASH, HASH],
  ["jane@example.com", null],
  ["jane@example.com", "no address"],
];

/** The property names, constants and choices of a schema. */
export function vocabularyOf(schema: unknown): Vocabulary {
  const names = new Set(["extra", "keys", "action_source", "constructor", "__proto__"]);
  const values = new Set<unknown>(VALUES);
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [keyword, inner] of Object.entries(part)) {
      if (keyword === "properties") for (const name of Object.keys(inner)) names.add(name);
      if (keyword === "const") values.add(inner);
      if (keyword === "enum" && Array.isArray(inner))
        for (const value of inner.slice(0, 5)) values.add(value);
      if (typeof inner === "number" && keyword !== "maxItems") {
        for (const near of [inner - 1, inner, inner + 1, inner + 0.5]) values.add(near);
      }
      visit(inner);
    }
  };
  visit(schema);
  return { names: [...names], values: [...values] };
}

type Place = { readonly holder: object; readonly name: string };

/** Every place within a value of JSON. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ holder: value, name }, ...placesIn(inner)]);
}

/** A sample changed in none to three places: taken out, put in, replaced, or moved to another place. */
export function mutated(samples: readonly unknown[], { names, values }: Vocabulary): fc.Arbitrary<unknown> {
  const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.jsonValue());
  const change = fc.record({
    how: fc.constantFrom("replace", "vary", "vary", "delete", "add", "add", "nullify", "repeat"),
    at: fc.nat(),
    name: fc.constantFrom(...names),
    value,
  });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
    .map(([sample, changes]) => {
      const root = structuredClone({ sample });
      for (const { how, at, name, value: fresh } of changes) {
        const places = placesIn(root);
        const place = places[at % places.length];
        if (place === undefined) continue;
        const holder = place.holder as Record<string, unknown>;
        const inner = holder[place.name];
        const alike = values.filter((other) => typeof other === typeof inner);
        if (how === "vary") holder[place.name] = structuredClone(alike[at % (alike.length || 1)] ?? inner);
        else if (how === "replace") holder[place.name] = structuredClone(fresh);
        else if (how === "nullify") holder[place.name] = null;
        else if (how === "delete" && Array.isArray(holder)) holder.splice(Number(place.name), 1);
        else if (how === "delete" && holder !== root) delete holder[place.name];
        else if (how === "repeat" && Array.isArray(inner)) inner.push(structuredClone(inner[0] ?? null));
        else if (how === "add" && typeof inner === "object" && inner !== null && !Array.isArray(inner)) {
          const own = { value: structuredClone(fresh), enumerable: true, configurable: true, writable: true };
          Object.defineProperty(inner, name, own);
        }
      }
      return root.sample;
    });
}
