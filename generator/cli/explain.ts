import { pages } from "../derived/pages.js";
import { didYouMean } from "../text/did-you-mean.js";
import { byCodePoint } from "../text/order.js";
import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { CallFault } from "./call-fault.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Prints the page of a diagnostic, or the list of all of them. */
export function runExplain(name: string | undefined, { out }: Terminal): ExitCode {
  if (name === undefined) {
    out.write(list());
    return 0;
  }
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  if (page === undefined) {
    const near = didYouMean(suggest(name, Object.keys(pages)));
    throw new CallFault(
      `there is no rule ${quote(name)}${near === undefined ? "" : `; ${near}`}\n` +
        "`event-contract explain` lists all of them.",
    );
  }
  out.write(page);
  return 0;
}

function list(): string {
  const names = Object.keys(pages).toSorted(byCodePoint);
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => `${name.padEnd(width)}  ${headline(pages[name] ?? "")}\n`).join("");
}

/** The first sentence below the title. */
function headline(page: string): string {
  const paragraph =
    page.split(/\r?\n\r?\n/).find((part) => part.trim() !== "" && !part.startsWith("#")) ?? "";
  return /^.*?[.!?](?=\s|$)/s.exec(paragraph)?.[0].replaceAll(/\s+/g, " ") ?? paragraph.trim();
}
