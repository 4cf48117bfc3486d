import { expect, test } from "vitest";
import { readLimitedDataUse } from "../../generator/runtime/server/limited-data-use.js";
import type { Report } from "../../generator/runtime/shared/report.js";

const OPTIONS = "data_processing_options";
const COUNTRY = "data_processing_options_country";
const STATE = "data_processing_options_state";

function read(
  options: unknown,
  country?: unknown,
  state?: unknown,
): readonly [sent: unknown, dropped: string[]] {
  const report: Report = { violations: [], dropped: [], doubts: [] };
  const sent = readLimitedDataUse({ [OPTIONS]: options, [COUNTRY]: country, [STATE]: state }, report);
  expect(report.violations).toStrictEqual([]);
  return [sent, report.dropped.map(({ path, rule }) => `${path}: ${rule}`)];
}

const LOOKED_UP = { [OPTIONS]: ["LDU"], [COUNTRY]: 0, [STATE]: 0 };

test("nothing said, nothing sent", () => {
  expect(read(undefined)).toStrictEqual([undefined, []]);
  expect(read(null, null, null)).toStrictEqual([undefined, []]);
});

test("an empty list says that it does not apply", () => {
  expect(read([])).toStrictEqual([{ [OPTIONS]: [] }, []]);
});

test("Meta looks the place up, and both zeros survive", () => {
  expect(read(["LDU"], 0, 0)).toStrictEqual([LOOKED_UP, []]);
  expect(read(["LDU"])).toStrictEqual([LOOKED_UP, []]);
  expect(read(["LDU"], 0, null)).toStrictEqual([LOOKED_UP, []]);
});

test("a state is sent with its country", () => {
  for (let state = 1000; state <= 1013; state += 1) {
    expect(read(["LDU"], 1, state)).toStrictEqual([{ [OPTIONS]: ["LDU"], [COUNTRY]: 1, [STATE]: state }, []]);
  }
});

test("what cannot be carried out as written never loosens the restriction", () => {
  expect(read(["LDU"], 1)).toStrictEqual([LOOKED_UP, [`${COUNTRY}: limited-data-use`]]);
  expect(read(["LDU"], 1, 0)).toStrictEqual([LOOKED_UP, [`${COUNTRY}: limited-data-use`]]);
  expect(read(["LDU"], undefined, 1000)).toStrictEqual([LOOKED_UP, [`${STATE}: limited-data-use`]]);
  expect(read(["LDU"], 0, 1000)).toStrictEqual([LOOKED_UP, [`${STATE}: limited-data-use`]]);
  expect(read(["LDU"], 1, 1014)).toStrictEqual([LOOKED_UP, [`${STATE}: enum`]]);
  expect(read(["LDU"], 1, 1000.5)).toStrictEqual([LOOKED_UP, [`${STATE}: enum`]]);
  expect(read(["LDU"], 49, 1000)).toStrictEqual([LOOKED_UP, [`${COUNTRY}: enum`]]);
  expect(read("LDU")).toStrictEqual([LOOKED_UP, [`${OPTIONS}: enum`]]);
  expect(read(["ldu"], 1, 1000)).toStrictEqual([
    { [OPTIONS]: ["LDU"], [COUNTRY]: 1, [STATE]: 1000 },
    [`${OPTIONS}: enum`],
  ]);
});

test("a place without the wish is left out", () => {
  const dropped = [`${COUNTRY}: limited-data-use`, `${STATE}: limited-data-use`];
  expect(read(undefined, 1, 1000)).toStrictEqual([undefined, dropped]);
  expect(read([], 0, 0)).toStrictEqual([{ [OPTIONS]: [] }, dropped]);
});
