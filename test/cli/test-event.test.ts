import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type Endpoint, openEndpoint, TOKEN } from "../support/meta-endpoint/open-endpoint.js";
import { folderWith, type Outcome, run, SHOP } from "./command.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const CALL = ["test-event", "order_paid", "--test-event-code", "TEST12345"];
const ENVIRONMENT = { META_ACCESS_TOKEN: TOKEN, META_PIXEL_ID: "1234567890" };

/** Calls the command while this process answers as Meta does. */
async function called(endpoint: Endpoint): Promise<Outcome> {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  const env = { ...process.env, NO_COLOR: "1", ...ENVIRONMENT };
  const outcome = await new Promise<Outcome>((done) => {
    execFile(
      process.execPath,
      [CLI, ...CALL, "--url", endpoint.url],
      { cwd: folder, env },
      (error, out, log) => done({ code: error === null ? 0 : Number(error.code), out, log }),
    );
  });
  await endpoint.close();
  return outcome;
}

test("an event is sent with its test code, and the Pixel's call has the same id", async () => {
  const endpoint = await openEndpoint();
  const { code, out, log } = await called(endpoint);
  const [{ authorization, body } = { authorization: "", body: { data: [] } }] = endpoint.arrived;
  const id = body.data[0]?.event_id ?? "";
  expect([code, authorization]).toEqual([0, `Bearer ${TOKEN}`]);
  expect(body).toMatchObject({ test_event_code: "TEST12345", data: [{ event_name: "Purchase" }] });
  const [received, hint, ...call] = out.trimEnd().split("\n");
  expect(received).toBe(
    `Meta received \`Purchase\` for pixel 1234567890 under the id \`${id}\` (fbtrace_id AbCdEfGh12345678)`,
  );
  expect(hint).toContain("call the Pixel with the same id");
  expect(call.join("\n")).toContain(`"eventID": "${id}"`);
  expect(log).toContain("Meta does not drop test events");
  expect(out + log).not.toContain(TOKEN);
});

test("what Meta refuses is said with its codes and what to do, and no token", async () => {
  const { code, out, log } = await called(await openEndpoint({ token: "another" }));
  expect(code).toBe(1);
  expect(out).toBe(
    "not delivered (blocked): The access token is wrong, expired or withdrawn. Create a new token in Events Manager, or with a system user, and start the sender with it. (status 401, code 190, fbtrace_id AbCdEfGh12345678)\n",
  );
  expect(out + log).not.toContain(TOKEN);
});

test("without a token or a pixel's id nothing is sent", () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  const without = (env: Readonly<Record<string, string>>) => {
    const { code, log } = run(folder, CALL, { META_ACCESS_TOKEN: "", ...env });
    return [code, log.split("\n").find((line) => line.includes("is not set"))];
  };
  expect(without({})).toEqual([
    2,
    "event-contract: META_ACCESS_TOKEN is not set: it holds the token that Events Manager makes",
  ]);
  expect(without({ META_ACCESS_TOKEN: "t" })).toEqual([
    2,
    "event-contract: META_PIXEL_ID is not set: it holds the pixel's id, in the environment or the settings",
  ]);
});
