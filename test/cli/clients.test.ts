import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run, SHOP } from "./command.js";

/** The contract of a client, with what all clients have in common included from above. */
function client(name: string): string {
  const [head = "", events = ""] = SHOP.split("consent:\n");
  const [, own = ""] = events.split("events:\n");
  return `${head.replace("name: shop", `name: ${name}`)}include: [../../common/consent.yaml]\nevents:\n${own}`;
}

/** An agency's repository: settings, what clients have in common, and a folder for each client. */
function agency(settings: string, names: readonly string[] = ["client-a", "client-b", "client-c"]): string {
  return folderWith({
    "event-contract.config.yaml": `contracts: ["clients/*/*.contract.yaml"]\nout: src/meta\n${settings}`,
    "common/consent.yaml": "consent:\n  marketing: { description: The banner's category Marketing. }\n",
    ...Object.fromEntries(names.map((name) => [`clients/${name}/${name}.contract.yaml`, client(name)])),
  });
}

function said(folder: string, ...args: readonly string[]): readonly string[] {
  const { out } = run(folder, ["check", "--format", "json", ...args]);
  const found: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out);
  return found.map(
    ({ file, line, column, name, message }) => `${file}:${line}:${column} ${name}: ${message}`,
  );
}

/** The pixel id in the base snippet of a client's pages. */
function pixelOf(folder: string, name: string): string | undefined {
  const page = filesIn(join(folder, "src/meta"))[`${name}/pixel/storefront/snippets.html`] ?? "";
  return /pixels: \{ main: "(\w+)" \}/.exec(page)?.[1];
}

test("each client's pages get its own pixel, and the general one where it has none", () => {
  const folder = agency(`variables: { META_PIXEL_ID: 1000000001 }
contractVariables:
  client-a: { META_PIXEL_ID: 2000000002 }
  client-b: { META_PIXEL_ID: 3000000003 }
`);
  expect(said(folder)).toEqual([]);
  expect(run(folder, ["generate"]).code).toBe(0);
  expect(["client-a", "client-b", "client-c"].map((name) => pixelOf(folder, name))).toEqual([
    "2000000002",
    "3000000003",
    "1000000001",
  ]);
  expect(run(folder, ["generate", "--check"]).code).toBe(0);
  expect(run(folder, ["generate", "clients/client-a/client-a.contract.yaml", "--check"]).code).toBe(0);
});

test("one value in the pages of several clients is a warning, unless it is said", () => {
  const shared = "variables: { META_PIXEL_ID: 1000000001 }\n";
  expect(said(agency(shared))).toEqual([
    "event-contract.config.yaml:3:14 shared-pixel: the pages of `client-a`, `client-b` and `client-c` get one pixel from `META_PIXEL_ID`",
  ]);
  expect(said(agency(`${shared}contractVariables: { client-a: { META_PIXEL_ID: 2 } }\n`))).toEqual([
    "event-contract.config.yaml:3:14 shared-pixel: the pages of `client-b` and `client-c` get one pixel from `META_PIXEL_ID`",
  ]);
  expect(said(agency(`${shared}sharedVariables: [META_PIXEL_ID]\n`))).toEqual([]);
  expect(said(agency(shared, ["client-a"]))).toEqual([]);
  expect(said(agency("variables: { OTHER_PIXEL_ID: 1000000001 }\n"))).toEqual([]);
  expect(said(agency(""))).toEqual([]);
  // A call of one contract has nothing to compare it with.
  expect(said(agency(shared), "clients/client-a/client-a.contract.yaml")).toEqual([]);
});

test("a misspelt contract or variable is an error, or the general value would be taken", () => {
  const folder = agency(`contractVariables:
  client-aa: { META_PIXEL_ID: 2000000002 }
  client-b: { META_PIXELID: 3000000003 }
`);
  expect(said(folder)).toEqual([
    "event-contract.config.yaml:4:3 unknown-contract: no contract of these settings is called `client-aa`",
    "event-contract.config.yaml:5:15 unknown-variable: the contract `client-b` uses no variable `META_PIXELID`",
  ]);
  expect(run(folder, ["check"]).out).toContain("did you mean `client-a`, `client-b` or `client-c`?");
  expect(said(folder, "clients/client-c/client-c.contract.yaml")).toEqual([]);
});

test("settings are read as strictly here as elsewhere", () => {
  expect(
    said(agency("contractVariables: { client-a: 1000000001 }\n")).map((line) => line.split(":")[3]),
  ).toEqual([" `contractVariables.client-a` expects a map, got a number"]);
  expect(said(agency("sharedVariables: [meta]\n"))).toEqual([
    "event-contract.config.yaml:3:19 malformed-value: `sharedVariables[0]` expects a name in capitals such as META_PIXEL_ID",
  ]);
});
