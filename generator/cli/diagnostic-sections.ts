import { configDiagnostics } from "../config/config-diagnostics.js";
import { includeDiagnostics } from "../contract/include.js";
import type { Severity } from "../diagnostic/diagnostic.js";
import { unlistedDiagnostics } from "../diagnostic/further-diagnostics.js";
import { allowDiagnostics } from "../rules/allow.js";
import { ruleSections } from "../rules/index.js";
import * as yaml from "../yaml/diagnostics.js";
import * as structure from "../yaml/structure-diagnostics.js";
import { notUtf8 } from "./not-utf-8.js";
import { overdueRemoval } from "./overdue-removal.js";

/** What `explain` lists together. */
export interface DiagnosticSection {
  readonly title: string;
  readonly kinds: readonly { readonly name: string; readonly severity: Severity }[];
}

/** Every diagnostic of contracts and settings, in the order in which a contract is read. */
export const diagnosticSections: readonly DiagnosticSection[] = [
  { title: "files and YAML", kinds: [notUtf8, ...Object.values(yaml)] },
  { title: "structure", kinds: Object.values(structure) },
  { title: "includes", kinds: includeDiagnostics },
  ...Object.entries(ruleSections).map(([section, kinds]) => ({ title: section.replaceAll("-", " "), kinds })),
  { title: "today's date", kinds: [overdueRemoval] },
  { title: "suppressions", kinds: allowDiagnostics },
  { title: "settings", kinds: configDiagnostics },
  { title: "reports", kinds: [unlistedDiagnostics] },
];
