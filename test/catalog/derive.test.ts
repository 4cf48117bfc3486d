import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { deriveCatalog } from "../../generator/build/derive-catalog.js";
import { catalog } from "../../generator/derived/catalog.js";

const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "catalogue-"));

beforeEach(() => {
  rmSync(join(copy, "schema"), { recursive: true, force: true });
  cpSync(join(root, "schema"), join(copy, "schema"), { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Replaces a stretch of one file of the copied catalogue. */
function change(path: string, from: string, to: string): void {
  const file = join(copy, "schema/catalog", path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test("the derived module is current, and the same from any folder", () => {
  const text = deriveCatalog(root);
  expect(readFileSync(join(root, "generator/derived/catalog.ts"), "utf8")).toBe(text);
  expect(deriveCatalog(copy)).toBe(text);
});

test("an entry bears its fact", () => {
  expect(catalog.events.find((event) => event.name === "PageView")?.fact).toEqual({
    file: "schema/catalog/events/page-view.yaml",
    source:
      "Meta, Meta Pixel: Conversion Tracking (2026-06-30), https://developers.facebook.com/docs/meta-pixel/implementation/conversion-tracking",
    checkedOn: "2026-11-24",
    confidence: "documented",
  });
});

test("an unknown key is refused with the file's name", () => {
  change("events/lead.yaml", "outcome:", "outcom:");
  expect(() => deriveCatalog(copy)).toThrow(
    "schema/catalog/events/lead.yaml: data must NOT have additional properties",
  );
});

test("all faults of a file are named", () => {
  change("user-data/em.yaml", "shape: list\nhashed: true", "shape: lists\nhashed: perhaps");
  expect(() => deriveCatalog(copy)).toThrow(
    "schema/catalog/user-data/em.yaml: data/shape must be equal to one of the allowed values\n  data/hashed must be boolean",
  );
});

test("what is documented has an address for each of its sources", () => {
  change("merging.yaml", "https://", "");
  change("events/lead.yaml", "https://", "");
  expect(() => deriveCatalog(copy)).toThrow(
    /^schema\/catalog\/events\/lead\.yaml: documented, but without an address: Meta, Meta Pixel API reference .*$/,
  );
  change("events/lead.yaml", "confidence: documented", "confidence: observed");
  expect(() => deriveCatalog(copy)).toThrow(
    /^schema\/catalog\/merging\.yaml: documented, but without an address: Meta, Conversions API: Server Event Parameters [^;]*$/,
  );
});

test("a decision has a reason, and a fact a source", () => {
  change("deliveries/none.yaml", "confidence: decision", "confidence: documented");
  expect(() => deriveCatalog(copy)).toThrow(
    /deliveries\/none\.yaml: .*data must have required property 'source'/s,
  );
  change("events/lead.yaml", "confidence: documented", "confidence: decision");
  change("deliveries/none.yaml", "confidence: documented", "confidence: decision");
  expect(() => deriveCatalog(copy)).toThrow(
    /events\/lead\.yaml: .*data must have required property 'reason'/s,
  );
});

test("a pattern that is none is refused", () => {
  change("custom-data/currency.yaml", '"^[A-Z]{3}$"', '"^[A-Z{3}$"');
  expect(() => deriveCatalog(copy)).toThrow(
    'schema/catalog/custom-data/currency.yaml: data/schema/pattern must match format "regex"',
  );
});

test("a file is called after its name", () => {
  change("events/lead.yaml", "name: Lead", "name: Leads");
  expect(() => deriveCatalog(copy)).toThrow(
    "schema/catalog/events/lead.yaml: the file of Leads must be called leads.yaml",
  );
});

test("a currency is current or replaced, not both", () => {
  change("currencies.yaml", "  HRK: ", "  EUR: ");
  expect(() => deriveCatalog(copy)).toThrow("schema/catalog/currencies.yaml: both current and replaced: EUR");
});
