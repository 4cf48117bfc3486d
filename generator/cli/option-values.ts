import { InvalidArgumentError } from "commander";
import { TARGET_NAMES } from "../targets/target-names.js";
import { didYouMean } from "../text/did-you-mean.js";
import { listAny } from "../text/list.js";
import { suggest } from "../text/suggest.js";

/** Reads a day as 2026-01-31. */
export function parseDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // 2026-02-30 would become a day in March.
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("Write a day such as 2026-01-31.");
  }
  return text;
}

/** The day it is where the command runs. */
export function systemDate(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Reads names of targets separated by commas; given more than once, they add up. */
export function parseTargets(text: string, before: readonly string[] = []): readonly string[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of names) {
    if (TARGET_NAMES.some((known) => known === name)) continue;
    const near = didYouMean(suggest(name, TARGET_NAMES));
    throw new InvalidArgumentError(
      near === undefined ? `Targets are ${listAny(TARGET_NAMES)}.` : `Targets: ${near}`,
    );
  }
  if (names.length === 0) throw new InvalidArgumentError(`Name at least one of ${listAny(TARGET_NAMES)}.`);
  return [...before, ...names];
}
