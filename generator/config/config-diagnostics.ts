import { defineDiagnostic } from "../diagnostic/define.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";

/** An unknown rule in `rules`. */
export const unknownRule = defineDiagnostic<{ readonly rule: string }>({
  name: "unknown-rule",
  severity: "error",
  message: ({ rule }) => `${quote(rule)} is not a rule`,
  note: "The setting has no effect, and the diagnostics it was meant for stay as they are.",
  help: "use the rule's name as printed in brackets; `event-contract explain` lists all rules",
});

/** An error that the settings lower. */
export const loweredError = defineDiagnostic<{ readonly rule: string; readonly severity: string }>({
  name: "lowered-error",
  severity: "error",
  message: ({ rule, severity }) => `${quote(rule)} is an error and cannot be set to ${quote(severity)}`,
  note: "An error makes generated code wrong or the contract ambiguous, and a setting cannot change that.",
  help: "fix what the rule reports, and delete the line",
});

/** An import ending that JavaScript cannot have. */
export const unfittingImports = defineDiagnostic<{ readonly imports: string }>({
  name: "unfitting-imports",
  severity: "error",
  message: ({ imports }) => `\`imports: ${imports}\` does not work with \`emit: js\``,
  note: "Node and browsers load JavaScript modules only by their full path, so imports must end in `.js`.",
  help: "remove `imports`, or generate TypeScript",
});

/** An entry of `contracts` that matches no file. */
export const unmatchedContract = defineDiagnostic<{ readonly pattern: string }>({
  name: "unmatched-contract",
  severity: "error",
  message: ({ pattern }) => `\`contracts\` entry ${quote(pattern)} matches no file`,
  note: "The events of the missing contract would silently be missing from everything that is generated.",
  help: "correct the path, which is relative to the folder of the settings, or remove the entry",
});

/** An entry of `contracts` that leads to a file elsewhere. */
export const foreignContract = defineDiagnostic<{ readonly pattern: string; readonly path: string }>({
  name: "foreign-contract",
  severity: "error",
  message: ({ pattern, path }) =>
    pattern === path
      ? `\`contracts\` entry ${quote(pattern)} leads out of the project, or to a hidden file`
      : `\`contracts\` entry ${quote(pattern)} finds ${quote(path)}, which leads out of the project or to a hidden file`,
  note: "What is wrong in a contract is printed with its lines, and a link could have the secrets of this machine printed.",
  help: "put the contract itself below the folder of the settings, or name it where the command is called",
});

/** Two contracts that would write to one folder. */
export const reusedContractName = defineDiagnostic<{ readonly name: string; readonly twin: string }>({
  name: "reused-contract-name",
  severity: "error",
  message: ({ name, twin }) =>
    name === twin
      ? `two contracts have the name ${quote(name)}`
      : `the contracts ${quote(twin)} and ${quote(name)} have the same name`,
  note: "Both would write to one folder, and the second would replace what the first wrote.",
  help: "give each contract its own name, which must differ in a letter or digit",
});

/** A value of `variables` that goes into the pages of several contracts. */
export const sharedPixel = defineDiagnostic<{
  readonly variable: string;
  readonly contracts: readonly string[];
}>({
  name: "shared-pixel",
  severity: "warning",
  message: ({ variable, contracts }) =>
    `the pages of ${listAll(contracts)} get one pixel from ${quote(variable)}`,
  note: "If the contracts are of different clients, the visitors of one are reported to the pixel of the other.",
  help: ({ variable }) =>
    `give each its own value under \`contractVariables\`; for one business, write \`sharedVariables: [${variable}]\``,
});

/** A contract under `contractVariables` that the settings do not have. */
export const unknownContract = defineDiagnostic<{ readonly contract: string }>({
  name: "unknown-contract",
  severity: "error",
  message: ({ contract }) => `no contract of these settings is called ${quote(contract)}`,
  note: "The contract that was meant gets the general values, which may be another client's.",
  help: "write the contract's `name`, or delete the entry",
});

/** A variable under `contractVariables` that the contract does not use. */
export const unknownVariable = defineDiagnostic<{ readonly variable: string; readonly contract: string }>({
  name: "unknown-variable",
  severity: "error",
  message: ({ variable, contract }) => `the contract ${quote(contract)} uses no variable ${quote(variable)}`,
  note: "The variable that was meant gets the general value, which may be another client's.",
  help: "write the name as it is under the contract's `pixels`, or delete the line",
});

/** A consent basis under `consentSignals` that no contract has. */
export const unknownConsentBasis = defineDiagnostic<{ readonly basis: string }>({
  name: "unknown-consent-basis",
  severity: "error",
  message: ({ basis }) => `no contract of these settings has a consent basis ${quote(basis)}`,
  note: "The basis that was meant follows no consent platform, and its events wait for a consent that never comes.",
  help: "write the name as it is under the contract's `consent`, or delete the entry",
});

/** The diagnostics that are about a project's settings. */
export const configDiagnostics = [
  unknownRule,
  loweredError,
  unfittingImports,
  unmatchedContract,
  foreignContract,
  reusedContractName,
  sharedPixel,
  unknownContract,
  unknownVariable,
  unknownConsentBasis,
];
