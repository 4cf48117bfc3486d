import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPILERS, type Consumer, compile, expectedErrors, makeConsumer } from "../support/consumer.js";
import { generateExamples } from "../support/examples.js";

let consumer: Consumer;
beforeAll(async () => {
  consumer = makeConsumer(await generateExamples());
}, 120_000);
afterAll(() => consumer.remove());

describe.each(Object.keys(COMPILERS))("TypeScript %s", (version) => {
  test.each(["browser", "server"] as const)(
    "takes what a user's %s code imports, and refuses misuse of it alone",
    { timeout: 300_000 },
    async (side) => {
      expect(await compile(consumer, version, side)).toEqual(expectedErrors(version, side));
    },
  );

  test("takes the server's code where neither Node's types nor the DOM's are installed", async () => {
    expect(await compile(consumer, version, "bare")).toEqual([]);
  }, 300_000);
});
