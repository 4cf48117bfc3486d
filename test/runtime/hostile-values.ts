import vm from "node:vm";
import fc from "fast-check";

/** A proxy of which nothing can be read any more. */
function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** An object that contains itself, and refers to itself a hundred times. */
function cyclic(): unknown {
  const value: Record<string, unknown> = {};
  for (let index = 0; index < 100; index += 1) value[`m${index}`] = value;
  return value;
}

function throwing(): never {
  throw new TypeError("not for you");
}

class Getters {
  get em(): string {
    return throwing();
  }
  get value(): number {
    return 5;
  }
}

let turn = 0;

/** Values that no caller means, each made anew. */
const MADE: readonly (() => unknown)[] = [
  () => revoked({}),
  () => revoked([]),
  cyclic,
  () => Object.defineProperty({}, "value", { enumerable: true, get: throwing }),
  () => new Getters(),
  () => new Proxy({}, { get: throwing, ownKeys: () => ["value", "em"], getOwnPropertyDescriptor: throwing }),
  () => new Proxy([], { get: (_, name) => (name === "length" ? 2 ** 32 - 1 : throwing()) }),
  () => new Proxy({}, { getPrototypeOf: throwing, has: throwing }),
  () => new Proxy(["a"], { get: (target, name) => (turn++ % 2 ? 7 : Reflect.get(target, name)) }),
  () =>
    new Proxy(
      {},
      {
        get: () => cyclic(),
        ownKeys: () => ["a", "b"],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
      },
    ),
  () => Array.from({ length: 200_000 }),
  () => new Array(2 ** 32 - 1),
  () => "x".repeat(100_000),
  () => new Uint8Array(1_000_000),
  () => Symbol("secret"),
  () => 10n ** 30n,
  () => () => throwing(),
  () => new Date(Number.NaN),
  () => vm.runInNewContext("new Date(0)"),
  () => vm.runInNewContext("({ value: 1 })"),
  () => ({ [Symbol.toStringTag]: "Date" }),
  () => ({ toString: throwing, valueOf: throwing, toJSON: throwing, [Symbol.toPrimitive]: throwing }),
  () => "\ud800",
  () => Object.create(null),
  () => JSON.parse('{"__proto__": {"em": "a@b.co"}, "constructor": 1}'),
];

/** What makes such a value, or one that JSON holds: the values themselves cannot be looked at. */
export const hostile: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MADE) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => () => value) },
);

/** An object in which any number of members of another one, however deep, were exchanged for such values. */
export function spoiled(good: object): fc.Arbitrary<() => unknown> {
  const members = Object.entries(good).map(([name, value]): [string, fc.Arbitrary<() => unknown>] => {
    const inner = typeof value === "object" && value !== null ? spoiled(value) : fc.constant(() => value);
    return [name, fc.oneof({ weight: 4, arbitrary: inner }, { weight: 1, arbitrary: hostile })];
  });
  return fc.record(Object.fromEntries(members)).map((makers) => () => {
    const made = Object.entries(makers).map(([name, make]) => [name, make()] as const);
    return Array.isArray(good) ? made.map(([, value]) => value) : Object.fromEntries(made);
  });
}
