import { test } from "vitest";
import { generateExamples } from "../support/examples.js";
import { makeConsumer } from "../support/consumer.js";
test("x", async () => { console.log(makeConsumer(await generateExamples()).folder); });
