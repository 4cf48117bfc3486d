import { findFragments, type IncludeReader, unreadFragments } from "../contract/include.js";
import { type ContractDocument, readContract, readIncludes } from "../contract/read.js";
import { catalog } from "../derived/catalog.js";
import { contractStructure, fragmentStructure } from "../derived/structure.cjs";
import { boundDiagnostics, MOST_DIAGNOSTICS } from "../diagnostic/bound-diagnostics.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Model } from "../model/model.js";
import { resolve } from "../model/resolve.js";
import { checkRules, type Severities } from "../rules/check.js";
import { rules } from "../rules/index.js";
import { redactSecrets } from "../rules/wording/redact-secrets.js";
import type { SourceFile } from "../source/source-file.js";
import { parseYaml } from "../yaml/parse.js";
import { checkStructure } from "../yaml/structure.js";
import type { Structure } from "../yaml/structure-schema.js";

/** A contract's text, and how its includes are found. */
export interface CheckInput {
  readonly file: SourceFile;
  readonly include: IncludeReader;
  readonly severities?: Severities;
}

/** The result of checking: the diagnostics, and the model as far as it could be resolved. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly model: Model;
}

/** A contract that was read and resolved, with the problems found so far, before any rule looks at it. */
export interface Resolved extends Checked {
  /** The contract's file, then those of its fragments. */
  readonly files: readonly SourceFile[];
  /** Whether all fragments were read, and not too much is wrong: else the rules would report what is only missing. */
  readonly isWhole: boolean;
}

/** Reads, checks and resolves a contract: its problems in one run, in the order of the text, at most a thousand. */
export function check(input: CheckInput): Checked {
  const { model, diagnostics, files, isWhole } = resolveContract(input);
  const ruled = isWhole ? checkRules(model, catalog, rules, input.severities) : [];
  const found = boundDiagnostics([...diagnostics, ...ruled]);
  return { model, diagnostics: redactSecrets(found, files, catalog.textForms) };
}

/** Reads a contract with its includes, and looks up every name in it. */
export function resolveContract(input: Omit<CheckInput, "severities">): Resolved {
  const main = readDocument(input.file, contractStructure);
  const includes = findFragments(input.file, readIncludes(main.document.root), input.include);
  const found = [...main.diagnostics, ...includes.diagnostics];
  const fragments = readFragments(includes.files, found);
  const ast = readContract([main.document, ...fragments.map((fragment) => fragment.document)]);
  const diagnostics = [...found, ...fragments.flatMap((fragment) => fragment.diagnostics)];
  const isListFull = errorsIn(diagnostics) > MOST_DIAGNOSTICS;
  const unread = includes.files.slice(fragments.length);
  return {
    model: resolve(ast, catalog),
    diagnostics: [...diagnostics, ...unreadFragments(unread)],
    files: ast.files,
    isWhole: includes.isWhole && !isListFull,
  };
}

/** Reads the included files one by one until there are more errors than are listed. */
function readFragments(files: readonly SourceFile[], before: readonly Diagnostic[]): readonly ReadDocument[] {
  const fragments: ReadDocument[] = [];
  let errors = errorsIn(before);
  for (const file of files) {
    if (errors > MOST_DIAGNOSTICS) break;
    const fragment = readDocument(file, fragmentStructure);
    errors += errorsIn(fragment.diagnostics);
    fragments.push(fragment);
  }
  return fragments;
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

/** A file that was read as far as it could be. */
interface ReadDocument {
  readonly document: ContractDocument;
  readonly diagnostics: readonly Diagnostic[];
}

function readDocument(file: SourceFile, structure: Structure): ReadDocument {
  const { node, diagnostics } = parseYaml(file);
  if (node === undefined) return { document: { file, root: undefined }, diagnostics };
  const checked = checkStructure(node, structure, diagnostics);
  return { document: { file, root: checked.pruned }, diagnostics: checked.diagnostics };
}
