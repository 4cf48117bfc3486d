import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");

/** What a call of the built command gave. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly log: string;
}

/** Calls the built command in a folder. */
export function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, log: stderr };
}

/** A new folder outside of the checkout that holds these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "event-contract-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder with its text. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** A contract without a fault. */
export const SHOP = `eventContract: "1.0"
name: shop
version: 1.0.0
sources:
  storefront: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
consent:
  marketing: { description: Marketing. }
events:
  order_paid:
    action: Paid for an order
    trigger: The order service recorded the payment.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors:
      storefront: { trigger: The thank-you page was shown. }
    eventId: "order-{order_id}"
    consent: marketing
    parameters:
      value: required
      currency: required
      order_id: required
      contents: required
      content_type: { const: product }
    userData: { required: [client_ip_address], optional: [em] }
`;

/** The same with a fault in line 16. */
export const FAULTY = SHOP.replace('"order-{order_id}"', '"order-{order_id"');
