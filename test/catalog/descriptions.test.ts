import { expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";

const membersOf = (schema: ValueSchema) => schema.members ?? [];

/** Words about where a fact stands, which belong into its `source` or a remark, not into hover texts. */
const ABOUT_PAGES =
  /\b(?:pages? of parameters|rows of|reference|SDK only|lists it|not explained|guide|Meta's page)/;

test("descriptions say what a value is, not what stands on Meta's pages", () => {
  const { parameters, contentsMembers, serverParameters } = catalog;
  const members = [...parameters, ...contentsMembers, ...serverParameters].flatMap(({ schema }) =>
    membersOf(schema),
  );
  const entries = [
    ...members,
    ...[
      catalog.events,
      parameters,
      contentsMembers,
      serverParameters,
      catalog.userDataKeys,
      catalog.actionSources,
      catalog.deliveries,
      catalog.sourceKinds,
      catalog.messagingChannels,
    ].flat(),
  ];
  expect(entries.length).toBeGreaterThan(200);
  expect(entries.filter(({ description }) => ABOUT_PAGES.test(description)).map(({ name }) => name)).toEqual(
    [],
  );
});
