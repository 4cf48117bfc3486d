import { relative } from "node:path";
import { generationOf } from "../compile/generation.js";
import type { Language } from "../emit/language.js";
import { codeOf } from "../output/output-failure.js";
import { stageOutput } from "../output/stage.js";
import type { StagedOutput } from "../output/staged-output.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { checkContracts } from "./check-contracts.js";
import { counted } from "./counted.js";
import { deferSignals } from "./defer-signals.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { isWithin, linkBetween } from "./inside.js";
import { loadProject } from "./load-project.js";
import { type PlannedOutput, planContracts } from "./plan-contracts.js";
import type { PlannedFolder } from "./plan-folder.js";
import { progressOn } from "./progress.js";
import type { Project } from "./project.js";
import { countOf, report, tally } from "./report.js";
import { changeLines, staleLines, summaryLines } from "./summary.js";
import type { Terminal } from "./terminal.js";

/** The arguments of `generate`. */
export interface GenerateCall extends ProjectCall {
  readonly mode: "write" | "check" | "dry-run";
  readonly targets: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly language: Language | undefined;
}

/** Checks the contracts of a project, and writes what is generated from them unless one has an error. */
export async function runGenerate(call: GenerateCall, terminal: Terminal): Promise<ExitCode> {
  const progress = progressOn(terminal.log);
  const project = withOptions(loadProject(call), call);
  const { contracts, diagnostics } = await checkContracts(project, progress);
  const generation = generationOf({
    diagnostics,
    configured: project.config.targets,
    only: call.targets,
    options: project.config,
  });
  if (generation === undefined) {
    progress.done();
    await report(terminal.log, diagnostics, { format: "pretty", extent: "first" });
    terminal.log.print(`${tally(diagnostics)}: nothing was written`);
    return 1;
  }
  refuseLink(project);
  const output = await planContracts(contracts, { project, generation }, progress);
  const planned = [...output.contracts, output.runtime, output.attributes].filter(
    (folder) => folder !== undefined,
  );
  if (call.mode === "check") {
    progress.done();
    return checkOutput(planned, terminal);
  }
  refuseObstacles(planned);
  if (call.mode === "write") {
    progress.step("writing");
    await writeAll(output);
  }
  progress.done();
  for (const folder of planned) {
    if (call.mode === "dry-run") terminal.out.print(...changeLines(folder));
    terminal.out.print(...summaryLines(folder, generation.targets, call.mode));
  }
  const warnings = countOf(diagnostics, "warning");
  if (warnings > 0)
    terminal.log.print(`${counted(warnings, "warning")}; \`event-contract check\` shows them`);
  return 0;
}

function withOptions(project: Project, call: GenerateCall): Project {
  const { config } = project;
  const language = call.language ?? config.language;
  if (language === "js" && config.importEnding !== ".js") {
    throw new CallFault(
      "`--emit js` does not work with the setting `imports`: JavaScript's imports end in `.js`",
    );
  }
  const out = call.out?.replaceAll("\\", "/") ?? project.out;
  const outIsSettled = project.outIsSettled && call.out === undefined;
  return { ...project, config: { ...config, language }, out, outIsSettled };
}

function checkOutput(planned: readonly PlannedFolder[], terminal: Terminal): ExitCode {
  const lines = planned.flatMap(staleLines);
  terminal.out.print(...lines);
  const isCurrent = lines.length === 0;
  terminal.log.print(
    isCurrent ? "generated files are up to date" : "run `event-contract generate` and commit the changes",
  );
  return isCurrent ? 0 : 1;
}

/** The path that a call states may be reached through anything outside of the project: there the caller decides. */
function refuseLink({ root, out, outIsSettled }: Project): void {
  if (!outIsSettled && !isWithin(root, out)) return;
  const link = linkBetween(root, out);
  if (link === undefined) return;
  throw new CallFault(
    `nothing was written: the way to the output folder ${quote(out)} is the symbolic link ` +
      `${quote(relative(".", link).replaceAll("\\", "/"))}, through which nothing is written`,
  );
}

const OBSTACLES = {
  "foreign-file": "is not listed as generated, so it may be somebody's own work",
  "replaced-file":
    "is listed as generated, but no longer says so at its top, so it may be somebody's own work",
  folder: "is a folder, and a file is to be written there",
  link: "is a symbolic link, through which nothing is written",
  other: "is not a file",
} as const;

function refuseObstacles(planned: readonly PlannedFolder[]): void {
  const lines = planned.flatMap(({ shown, plan }) =>
    plan.obstacles.map(({ path, what }) => `  ${quote(`${shown}/${path}`)} ${OBSTACLES[what]}`),
  );
  if (lines.length === 0) return;
  throw new CallFault(
    "nothing was written, because something else is in the way:",
    ...lines,
    "Move it away or delete it, or choose another folder with `--out`.",
  );
}

/**
 * Everything is staged first, so that a failing disk leaves all contracts as they were. Until then a signal ends the
 * run, and the next run removes what was staged; the commit is not interrupted. The runtime is committed before a
 * contract that imports it, and what nothing imports any more is deleted last.
 */
async function writeAll({ runtime, contracts, attributes }: PlannedOutput): Promise<void> {
  const staged: StagedOutput[] = [];
  const writer = { id: process.pid, isRunning };
  const stage = ({ folder, plan, found }: PlannedFolder) => {
    const output = stageOutput(folder, plan, found, writer);
    staged.push(output);
    return output;
  };
  try {
    const shared = runtime && stage(runtime);
    for (const contract of contracts) stage(contract);
    if (attributes !== undefined) stage(attributes);
    await deferSignals(async () => {
      while (staged.length > 0) {
        await staged[0]?.commit();
        if (staged[0] !== shared) await staged[0]?.prune();
        staged.shift();
      }
      await shared?.prune();
    });
  } catch (error) {
    for (const output of staged) output.discard();
    throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user is running, too.
    return codeOf(error) === "EPERM";
  }
}
