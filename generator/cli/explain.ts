import { foldWord } from "../catalog/fold-name.js";
import { suggestName } from "../catalog/suggest-name.js";
import { catalog } from "../derived/catalog.js";
import { pages } from "../derived/pages.js";
import { didYouMean } from "../text/did-you-mean.js";
import { linesOf } from "../text/lines-of.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { type CatalogPage, catalogPages } from "./catalog-page.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Prints the page of a diagnostic or of a name in the catalogue, or the list of all diagnostics. */
export async function runExplain(name: string | undefined, { out }: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    const { diagnosticList } = await import("./diagnostic-list.js");
    out.print(...diagnosticList());
    return 0;
  }
  out.print(...pageOf(name));
  return 0;
}

function pageOf(name: string): readonly string[] {
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  if (page !== undefined) return linesOf(page);
  const entries = catalogPages(catalog);
  const exact = entries.filter((entry) => entry.name === name);
  const folded = foldWord(name);
  // A code of Meta's, with or without its subcode, is no misspelled name.
  const isCode = /^\d+$/.test(folded);
  const isMeant = (entry: CatalogPage) =>
    foldWord(entry.name) === folded || (isCode && entry.aliases.includes(folded));
  const meant = exact.length > 0 ? exact : entries.filter(isMeant);
  if (meant.length > 0) return linesOf(meant.map((entry) => entry.page()).join("\n"));
  const rules = Object.keys(pages).map((rule) => ({ name: rule, aliases: [] }));
  const near = didYouMean(suggestName([...rules, ...entries], name));
  throw new CallFault(
    `no rule and nothing in the catalogue is called ${quote(name)}${near === undefined ? "" : `; ${near}`}`,
    "`event-contract explain` lists all rules.",
  );
}
