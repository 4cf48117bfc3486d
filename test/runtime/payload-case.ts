import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type BuildResult, safeBuild } from "../../generator/runtime/server/build.js";
import type { EventSpec } from "../../generator/runtime/server/event-spec.js";

/** An event, what its builder is given, and the payload that must come of it. */
export interface PayloadCase {
  readonly spec: EventSpec;
  readonly input: object;
  readonly event: object;
}

/** When all events of the tests happen, as text. */
export const AT = "2026-11-24T20:26:40Z";

/** The same in seconds. */
export const SECONDS = 1795552000;

/** The hash that is expected for a normalised text, worked out apart from the runtime. */
export function sha(normalised: string): string {
  return createHash("sha256").update(normalised, "utf8").digest("hex");
}

/** One test a case: the payload is whole, and survives JSON. */
export function testPayloads(cases: Readonly<Record<string, PayloadCase>>): void {
  for (const [name, { spec, input, event }] of Object.entries(cases)) {
    test(`${name}: the payload is whole, and in JSON what it is in memory`, () => {
      const result = safeBuild(spec, input);
      expect(result).toStrictEqual({ ok: true, event, dropped: [], doubts: [] } as unknown as BuildResult);
      expect(result.ok && JSON.parse(JSON.stringify(result.event))).toStrictEqual(event);
    });
  }
}
