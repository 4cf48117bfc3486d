import { findByName } from "../catalog/find-by-name.js";
import { catalog } from "../derived/catalog.js";
import { listAll } from "../text/list.js";
import type { InitCapture } from "./capture.js";
import { isRecord } from "./is-record.js";
import { type Offer, pixelIds } from "./offer.js";
import { error, type Problem, warning } from "./problem.js";

/** What is wrong with how a page initialises a pixel. */
export function judgeInit(all: readonly Offer[], { args }: InitCapture): readonly Problem[] {
  const [pixel, matching] = args;
  const pages = all.filter(({ sender }) => sender.side === "browser");
  return [
    ...(pixel === undefined || pixel.unread.length > 0 ? [] : pixelProblems(pages, pixel.value)),
    ...(isRecord(matching?.value)
      ? Object.keys(matching.value).flatMap((name) => matchingProblems(pages, name))
      : []),
  ];
}

function pixelProblems(pages: readonly Offer[], pixel: unknown): readonly Problem[] {
  const id = typeof pixel === "number" ? String(pixel) : pixel;
  if (typeof id !== "string" || !/^\d+$/.test(id)) {
    return [error("pixel", "pattern", "must be a pixel's id: digits, as a text")];
  }
  const known = pages.map(pixelIds);
  // A pixel whose id only the generated code knows may be any.
  if (known.includes(undefined) || known.some((ids) => ids?.includes(id))) return [];
  return [error("pixel", "foreign-pixel", "is none of the contract's pixels")];
}

function matchingProblems(pages: readonly Offer[], name: string): readonly Problem[] {
  const key = findByName(catalog.userDataKeys, name);
  if (key?.advancedMatching !== true) {
    const isName = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);
    const path = isName ? `matching.${name}` : "matching";
    return [error(path, "unknown-identifier", "is no identifier that the Pixel takes")];
  }
  const sources = [...new Set(pages.map(({ sender }) => sender.source))];
  if (sources.length === 0 || sources.some(({ advancedMatching }) => advancedMatching.includes(key)))
    return [];
  const text = `is not listed under \`advancedMatching\` of ${listAll(sources.map((source) => source.name))}`;
  return [warning(`matching.${name}`, "undeclared-identifier", text)];
}
