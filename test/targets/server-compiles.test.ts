import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { checkedInFull } from "../support/consumer.js";
import { ODD_CONTRACT } from "./server-odd-contract.js";
import { onDisk, type ServerOutput, serverOutput } from "./server-output.js";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const STRICT = `
  --noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature
  --verbatimModuleSyntax --isolatedModules --noUnusedLocals --noUnusedParameters --erasableSyntaxOnly
  --module nodenext --target es2023 --types node
`
  .trim()
  .split(/\s+/);

/** What the compiler says of an output with one module more, which uses it. */
function complaints(output: ServerOutput, usage: string): Promise<string> {
  return onDisk({ ...output, files: output.files.map(checkedInFull) }, async (folder) => {
    writeFileSync(join(folder, "usage.ts"), usage);
    const sources = output.files.map(({ path }) => join(folder, path));
    const tsc = join(MODULES, "typescript/bin/tsc");
    const args = [
      tsc,
      ...STRICT,
      "--typeRoots",
      join(MODULES, "@types"),
      ...sources,
      join(folder, "usage.ts"),
    ];
    return promisify(execFile)(process.execPath, args, { cwd: folder }).then(
      ({ stdout, stderr }) => stdout + stderr,
      (error: { readonly stdout: string; readonly stderr: string }) =>
        `failed: ${error.stdout}${error.stderr}`,
    );
  });
}

const USAGE = `
import * as server from "./server/back-end/index.js";
import { buildStage, PIXELS as crmPixels } from "./server/salesforce/index.js";

const site = { event_time: 0, event_source_url: "https://acme.example/", user_data: { client_user_agent: "x" } };
const custom_data = { currency: "EUR", value: 1, tier: 2 } as const;
const class_data = { ...site, user_data: { ...site.user_data, em: "x" } };

server.buildEvent({ action_source: "website", ...site, keys: { event_no: 1 }, custom_data });
server.buildClass({ consent: { marketing: "granted" }, event_id: server.createClassId(), ...class_data });
buildStage({ event_time: new Date(0), keys: { no: "1" }, user_data: { lead_id: "1" } });
const second = server.buildEvent({ action_source: "website", ...site, keys: { event_no: 1 }, custom_data });
const anywhere = server.buildClass({ consent: { marketing: "granted" }, event_id: server.createClassId(), ...class_data });
const now = 1;
declare const mainOnly: server.ServerEvent<"main">;
const unread: readonly server.ServerEvent[] = [second, anywhere];
const asJson: unknown[] = [];
server.toRequest([second], { pixel: { "second-one": server.PIXELS["second-one"].id }, now });
server.toRequest([second, anywhere], { pixel: { "second-one": "1234567890" }, now });
server.toRequest([anywhere], { pixel: { main: "1" }, now, event: "class" });
server.toRequest(unread, { pixel: { main: "1" }, now });
server.toRequest(asJson as any, { pixel: { main: "1" }, now });
server.toRequest([], { pixel: { main: "1" }, now });
const options: server.RequestOptions<server.ServerEvent<"main">> = { pixel: { main: "1" }, now };
server.toRequest([anywhere], options);
const built = server.safeBuildClass({ consent: { marketing: "granted" }, event_id: server.createClassId(), ...class_data });
if (built.ok) server.toRequest([built.event], { pixel: { main: "1" }, now });
const ids: readonly string[] = [server.eventId({ currency: "EUR", tier: 1, event_no: 1 }), server.PIXELS["second-one"].id];
const variable: "META_PIXEL_ID" = crmPixels.main.variable;
export const used = [ids, variable];

// @ts-expect-error a pixel that the event is not for
server.toRequest([second], { pixel: { main: "1" }, now });
// @ts-expect-error the same with a list of which some are for it
server.toRequest([second, anywhere], { pixel: { main: "1" }, now });
// @ts-expect-error events that have no pixel in common
server.toRequest([second, mainOnly], { pixel: { main: "1" }, now });
// @ts-expect-error an id without the pixel's name
server.toRequest([second], { pixel: "1234567890", now });
// @ts-expect-error a pixel that the contract does not have
server.toRequest(unread, { pixel: { third: "1" }, now });
// @ts-expect-error an event that is not this source's
server.toRequest(unread, { pixel: { main: "1" }, now, event: "stage" });
// @ts-expect-error consent that was denied
server.buildClass({ consent: "denied", event_id: server.createClassId(), ...class_data });
// @ts-expect-error an id that was not made for the event
server.buildClass({ consent: { marketing: "granted" }, event_id: "some text", ...class_data });
// @ts-expect-error no keys
server.buildEvent({ action_source: "website", ...site, custom_data });
// @ts-expect-error what an app event needs is missing
server.buildEvent({ action_source: "app", event_time: 0, user_data: {}, keys: { event_no: 1 }, custom_data });
// @ts-expect-error a parameter that this source omits
server.buildDefault({ consent: { marketing: "granted" }, ...class_data, custom_data: { shop: "north", order_id: "1", "a-b": "x" } });
// @ts-expect-error another source's event
server.buildStage;
`;

test("what is emitted compiles under every strict option, and misuse does not", async () => {
  expect(await complaints(serverOutput(ODD_CONTRACT), USAGE)).toBe("");
}, 60_000);

test("the compiler is really asked", async () => {
  expect(await complaints(serverOutput(ODD_CONTRACT), "export const wrong: string = 1;")).toMatch(
    /^failed: usage\.ts\(1,14\): error TS2322: [^\n]+\n$/,
  );
}, 60_000);
