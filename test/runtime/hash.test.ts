import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { ownSha256 } from "../../generator/runtime/server/own-sha256.js";

const byNode = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("a vector of FIPS 180-4 has its hash", (text, hash) => {
  expect(ownSha256(text)).toBe(hash);
});

test("at every length around the size of a block the hash is that of Node", () => {
  const texts = Array.from({ length: 260 }, (_, length) => "x".repeat(length));
  expect(texts.map(ownSha256)).toEqual(texts.map(byNode));
});

test("what takes several bytes, or is half a character, hashes as in Node", () => {
  const letters = ["é", "ß", "李", "🙂", "\ud800", "\udfff", "\u0000", "\uffff"];
  const texts = letters.flatMap((letter) =>
    Array.from({ length: 70 }, (_, count) => `a${letter.repeat(count)}`),
  );
  expect(texts.map(ownSha256)).toEqual(texts.map(byNode));
});

test("any text hashes as in Node", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => ownSha256(text) === byNode(text)),
    { numRuns: 2_000, seed: 1 },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What a host offers of Node, and whether its hash is then the one that is used. */
test.each([
  ["Node's own", { getBuiltinModule: () => ({ hash: () => "of the host" }) }, "of the host"],
  ["no process", undefined, byNode("Köln")],
  ["a process of a bundler", { env: {} }, byNode("Köln")],
  ["no such module", { getBuiltinModule: () => undefined }, byNode("Köln")],
  ["a crypto without it", { getBuiltinModule: () => ({}) }, byNode("Köln")],
])("a host with %s", async (_host, process, hash) => {
  vi.stubGlobal("process", process);
  const { sha256 } = await import("../../generator/runtime/server/hash.js");
  expect(sha256("Köln")).toBe(hash);
});
