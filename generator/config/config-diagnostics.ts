import { defineDiagnostic } from "../diagnostic/define.js";
import { quote } from "../text/quote.js";

/** A rule in `rules` that there is not. */
export const unknownRule = defineDiagnostic<{ readonly rule: string }>({
  name: "unknown-rule",
  severity: "error",
  message: ({ rule }) => `${quote(rule)} is no rule`,
  why: "The setting would have no effect, and what it was meant for would go on as before.",
  mend: "name the rule as it is printed in brackets; `event-contract explain` lists all of them",
});

/** An error that is to be less than an error. */
export const loweredError = defineDiagnostic<{ readonly rule: string; readonly severity: string }>({
  name: "lowered-error",
  severity: "error",
  message: ({ rule, severity }) => `${quote(rule)} is an error and cannot be set to ${quote(severity)}`,
  why: "An error makes generated code wrong or the contract ambiguous, and a setting does not change that.",
  mend: "mend what the rule reports, and take the line out",
});

/** An import ending that JavaScript cannot have. */
export const unfittingImports = defineDiagnostic<{ readonly imports: string }>({
  name: "unfitting-imports",
  severity: "error",
  message: ({ imports }) => `\`imports: ${imports}\` does not go with \`emit: js\``,
  why: "Node and browsers load JavaScript modules only by their whole path, so imports must end in `.js`.",
  mend: "take `imports` out, or emit TypeScript",
});

/** An entry of `contracts` that leads nowhere. */
export const unmatchedContract = defineDiagnostic<{ readonly pattern: string }>({
  name: "unmatched-contract",
  severity: "error",
  message: ({ pattern }) => `\`contracts\` entry ${quote(pattern)} matches no file`,
  why: "The events of the missing contract would silently be left out of everything that is generated.",
  mend: "correct the path, which counts from the folder of the settings, or take the entry out",
});

/** Two contracts that would write to one folder. */
export const reusedContractName = defineDiagnostic<{ readonly name: string; readonly twin: string }>({
  name: "reused-contract-name",
  severity: "error",
  message: ({ name, twin }) =>
    name === twin
      ? `two contracts are called ${quote(name)}`
      : `the contracts ${quote(twin)} and ${quote(name)} are called alike`,
  why: "Both would write to one folder, and the second would replace what the first wrote.",
  mend: "give each contract a name of its own that differs in a letter or digit",
});

/** The diagnostics that are about a project's settings. */
export const configDiagnostics = [
  unknownRule,
  loweredError,
  unfittingImports,
  unmatchedContract,
  reusedContractName,
];
