import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { faultReport } from "../../generator/cli/fault-report.js";
import { progressOn } from "../../generator/cli/progress.js";
import { run } from "../../generator/cli/run.js";
import type { Stream, Terminal } from "../../generator/cli/terminal.js";
import { VERSION } from "../../generator/derived/version.js";
import { printLines } from "../../generator/diagnostic/line.js";
import { plainPalette } from "../../generator/diagnostic/palette.js";
import { InvariantError } from "../../generator/text/invariant.js";
import { folderWith } from "./command.js";

function stream(write: (text: string) => void): Stream {
  return {
    print: (...lines) => write(printLines(lines, plainPalette)),
    send: write,
    show: (line) => write(`[${line ?? ""}]`),
    isTerminal: true,
  };
}

test("a bug of ours is owned, told apart, and says how to report it; exit 3", async () => {
  let said = "";
  const broken: Terminal = {
    out: stream(() => {
      throw new InvariantError("a page is text");
    }),
    log: stream((text) => {
      said += text;
    }),
  };
  expect(await run(["explain"], broken)).toBe(3);
  expect(said.replace(/fingerprint [0-9a-f]{8}/, "fingerprint F")).toBe(
    `event-contract: this is a bug in event-contract, not a mistake of yours (InvariantError: it relied on "a page is text")

Please report it to the maintainers with the fingerprint F, the version ${VERSION},
the command you called and, if you may share it, the contract. EVENT_CONTRACT_DEBUG=1 prints where it
happened.
`,
  );
});

test("a current folder that has been deleted is no bug of ours; exit 2", () => {
  const command = 'rmdir "$PWD" && exec "$0" "$1" check';
  const args = ["-c", command, process.execPath, resolve("dist/cli.js")];
  const { status, stderr } = spawnSync("sh", args, { cwd: folderWith({}), encoding: "utf8" });
  expect([status, stderr]).toEqual([
    2,
    "event-contract: cannot use the current folder: it has been deleted; change to one that exists\n",
  ]);
});

test("what an error of another kind says may be a contract's, and is not printed", () => {
  const error = new TypeError("jane@example.com is no function");
  expect(faultReport(error).join("\n")).not.toContain("jane");
  expect(faultReport("jane@example.com")).toContain(
    "this is a bug in event-contract, not a mistake of yours (string)",
  );
});

test("the fingerprint is the same in every folder, and another for another fault", () => {
  const fault = (stack: string) => {
    const error = new Error("x");
    error.stack = stack;
    return /fingerprint ([0-9a-f]{8})/.exec(faultReport(error).join("\n"))?.[1];
  };
  const here = fault(
    "Error: x\n    at a (file:///home/jane/dist/cli.js:1:2)\n    at file:///home/jane/dist/b.js:3:4",
  );
  expect(fault("Error: y\n    at a (file:///srv/dist/cli.js:1:2)\n    at file:///srv/dist/b.js:3:4")).toBe(
    here,
  );
  expect(fault("Error: x\n    at a (file:///home/jane/dist/cli.js:1:3)")).not.toBe(here);
});

test("a reader that stops reading is no fault", () => {
  const cli = join(import.meta.dirname, "../../dist/cli.js");
  const shell = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" explain | head -n 1`], {
    cwd: folderWith({}),
    encoding: "utf8",
  });
  expect([shell.status, shell.stderr, shell.stdout.split("\n").length]).toEqual([0, "", 2]);
});

test("the progress line is for what takes longer than a second, and is gone in the end", () => {
  const { performance } = globalThis;
  const written: string[] = [];
  let now = 0;
  globalThis.performance = Object.create(performance, { now: { value: () => now } });
  try {
    const progress = progressOn(stream((text) => void written.push(text)));
    progress.step("checking a");
    now = 1500;
    progress.step("checking b");
    progress.done();
    progress.done();
  } finally {
    globalThis.performance = performance;
  }
  expect(written).toEqual(["[checking b …]", "[]"]);
});

const FULL = "/dev/full";

test.skipIf(!existsSync(FULL))(
  "output that cannot be written is said in words, and is no stale contract; exit 2",
  () => {
    const cli = resolve(import.meta.dirname, "../../dist/cli.js");
    const full = openSync(FULL, "w");
    try {
      const call = (log: "pipe" | number) =>
        spawnSync(process.execPath, [cli, "explain"], { stdio: ["ignore", full, log], encoding: "utf8" });
      const { status, stderr } = call("pipe");
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "event-contract: cannot write its output: the disk is full\n",
      });
      expect(call(full).status).toBe(2);
    } finally {
      closeSync(full);
    }
  },
);
