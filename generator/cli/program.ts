import { Argument, Command, Option } from "commander";
import { VERSION } from "../derived/version.js";
import { LANGUAGES, type Language } from "../emit/language.js";
import { linesOf } from "../text/lines-of.js";
import { EXAMPLES, type Example, FORMATS, type Format } from "./choices.js";
import { CONFIG_FILE } from "./config-file.js";
import type { ExitCode } from "./exit-code.js";
import {
  CHECK_HELP,
  EXAMPLE_HELP,
  EXPLAIN_HELP,
  GENERATE_HELP,
  INIT_HELP,
  PROGRAM_HELP,
  TEST_EVENT_HELP,
  VALIDATE_HELP,
} from "./help.js";
import { parseDate, parseTargets, systemDate } from "./option-values.js";
import type { Terminal } from "./terminal.js";
import { usageWords } from "./usage-words.js";

/** Takes how a run ended. */
type End = (code: ExitCode) => void;

/** The command with all it takes. What each part does is loaded when it is called. */
export function program(terminal: Terminal, end: End): Command {
  const root = new Command("event-contract")
    .description("A contract for Meta Pixel and Conversions API events, and the code generated from it.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.print(...linesOf(text)),
      writeErr: (text) => terminal.log.print(...linesOf(text)),
      outputError: (text) => terminal.log.print(...usageWords(text)),
    })
    .addHelpText("after", PROGRAM_HELP);
  addInit(root, terminal, end);
  addCheck(root, terminal, end);
  addGenerate(root, terminal, end);
  addValidate(root, terminal, end);
  addExample(root, terminal, end);
  addTestEvent(root, terminal, end);
  addExplain(root, terminal, end);
  return root;
}

function addInit(root: Command, terminal: Terminal, end: End): void {
  root
    .command("init")
    .description("write a starter contract and settings")
    .argument("[dir]", "the folder to write to", ".")
    .addOption(new Option("--example <name>", "start from an example").choices(EXAMPLES))
    .addHelpText("after", INIT_HELP)
    .action(async (folder: string, options: { readonly example?: Example }) => {
      const { runInit } = await import("./init.js");
      end(await runInit({ folder, example: options.example }, terminal));
    });
}

interface CheckOptions {
  readonly config: string | undefined;
  readonly format: Format;
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly today?: string;
}

function addCheck(root: Command, terminal: Terminal, end: End): void {
  root
    .command("check")
    .description("report what is wrong with contracts")
    .addArgument(contractsArgument())
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("pretty"))
    .option("--strict", "count warnings as errors")
    .option("--all", "show up to 1,000 findings instead of 50; the other formats always do")
    .addOption(
      new Option("--today <date>", "the day that dates are compared with")
        .argParser(parseDate)
        .default(undefined, "today"),
    )
    .addOption(configOption())
    .addHelpText("after", CHECK_HELP)
    .action(async (contracts: readonly string[], options: CheckOptions) => {
      const { runCheck } = await import("./check.js");
      const { config, format, strict = false, today = systemDate() } = options;
      const extent = options.all === true ? "all" : "first";
      end(await runCheck({ contracts, config, format, extent, strict, today }, terminal));
    });
}

interface GenerateOptions {
  readonly config: string | undefined;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly target: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly emit: Language | undefined;
}

function addGenerate(root: Command, terminal: Terminal, end: End): void {
  root
    .command("generate")
    .description("write code and documents")
    .addArgument(contractsArgument())
    .option("--check", "write nothing; list what is stale, and exit with 1 if anything is")
    .addOption(new Option("--dry-run", "write nothing; list what would be done").conflicts("check"))
    .addOption(
      new Option("--target <names>", "only these targets, separated by commas").argParser(parseTargets),
    )
    .option("--out <dir>", "the output folder, with one folder for each contract")
    .addOption(new Option("--emit <language>", "the language of the code").choices(LANGUAGES))
    .addOption(configOption())
    .addHelpText("after", GENERATE_HELP)
    .action(async (contracts: readonly string[], options: GenerateOptions) => {
      const { runGenerate } = await import("./generate.js");
      const { config, target: targets, out, emit: language } = options;
      const mode = options.check === true ? "check" : options.dryRun === true ? "dry-run" : "write";
      end(await runGenerate({ contracts, config, mode, targets, out, language }, terminal));
    });
}

interface ValidateOptions {
  readonly contract: readonly string[];
  readonly config: string | undefined;
  readonly event: string | undefined;
  readonly format: "pretty" | "json";
}

function addValidate(root: Command, terminal: Terminal, end: End): void {
  root
    .command("validate")
    .description("say of an event that was sent which of the contract it is, and what is wrong with it")
    .argument("<input>", "a file with it, or - for what is piped in")
    .option("--event <name>", "look for this event of the contract only")
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .addOption(contractOption())
    .addOption(configOption())
    .addHelpText("after", VALIDATE_HELP)
    .action(async (input: string, options: ValidateOptions) => {
      const { runValidate } = await import("./validate.js");
      const { contract: contracts, config, event, format } = options;
      end(await runValidate({ input, contracts, config, event, format, now: new Date() }, terminal));
    });
}

interface ExampleOptions {
  readonly as: "payload" | "curl" | "fbq";
  readonly source: string | undefined;
  readonly testEventCode: string | undefined;
  readonly contract: readonly string[];
  readonly config: string | undefined;
}

function addExample(root: Command, terminal: Terminal, end: End): void {
  root
    .command("example")
    .description("print an event as the generated code would send it now")
    .argument("<event>", "the event's name in the contract")
    .addOption(
      new Option("--as <form>", "what to print").choices(["payload", "curl", "fbq"]).default("payload"),
    )
    .option("--source <name>", "the source that sends it, where several do")
    .option("--test-event-code <code>", "the code that Events Manager shows under Test Events")
    .addOption(contractOption())
    .addOption(configOption())
    .addHelpText("after", EXAMPLE_HELP)
    .action(async (event: string, options: ExampleOptions) => {
      const { runExample } = await import("./example.js");
      const { contract: contracts, ...others } = options;
      end(await runExample({ event, contracts, ...others, now: new Date() }, terminal));
    });
}

interface TestEventOptions extends Pick<ExampleOptions, "config" | "contract" | "source"> {
  readonly testEventCode: string;
  readonly url: string | undefined;
}

function addTestEvent(root: Command, terminal: Terminal, end: End): void {
  root
    .command("test-event")
    .description("send an example to the test events of Events Manager, and say what Meta answers")
    .argument("<event>", "the event's name in the contract")
    .requiredOption("--test-event-code <code>", "the code that Events Manager shows under Test Events")
    .option("--source <name>", "the source that sends it, where several do")
    .option("--url <address>", "the address of a proxy, in place of Meta's own")
    .addOption(contractOption())
    .addOption(configOption())
    .addHelpText("after", TEST_EVENT_HELP)
    .action(async (event: string, options: TestEventOptions) => {
      const { runTestEvent } = await import("./test-event.js");
      const { contract: contracts, ...others } = options;
      const { source, url, config, testEventCode } = others;
      const environment = process.env;
      end(
        await runTestEvent(
          { event, contracts, source, url, config, testEventCode, environment, now: new Date() },
          terminal,
        ),
      );
    });
}

function addExplain(root: Command, terminal: Terminal, end: End): void {
  root
    .command("explain")
    .description(
      "explain a rule, a Meta name or a diagnostic of Meta's: why it matters, an example, what to do",
    )
    .argument(
      "[name]",
      "a rule as it is printed in brackets, or a name such as Purchase; none lists all rules",
    )
    .addHelpText("after", EXPLAIN_HELP)
    .action(async (name: string | undefined) => {
      const { runExplain } = await import("./explain.js");
      end(await runExplain(name, terminal));
    });
}

function contractsArgument(): Argument {
  return new Argument("[contract...]", "contract files, or folders that contain some");
}

function contractOption(): Option {
  return new Option("--contract <file>", "a contract, or a folder that contains some; may be repeated")
    .argParser((path: string, before: readonly string[]) => [...before, path])
    .default([], "as for `check`");
}

function configOption(): Option {
  return new Option("--config <file>", `the settings; default: ${CONFIG_FILE} in this folder`);
}
