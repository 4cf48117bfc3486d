import type { Literal } from "./capture.js";
import { isRecord } from "./is-record.js";

/** A value and where it was found. */
export interface Located {
  readonly path: string;
  readonly value: unknown;
}

/** Below what tag managers and analytics keep the parameters of an event, beside the top. */
const ROOTS = [[], ["ecommerce"], ["eventModel"]];

/**
 * What stands at a path of a contract's mapping, such as `items[].item_id`: the value, or the list of what stands there in
 * each item. None where the path leads nowhere.
 */
export function valuesAt({ value, unread }: Literal, path: string): readonly Located[] | "unread" {
  const steps = path.match(/[^.[\]]+|\[\]/g) ?? [];
  for (const root of ROOTS) {
    const all = [...root, ...steps];
    if (unread.some((place) => leadsThrough(place, all))) return "unread";
    const found = follow(value, all);
    if (found !== undefined) return [{ path: [...root, path].join("."), value: found }];
  }
  return [];
}

function follow(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value ?? undefined;
  if (step === "[]") {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((item) => follow(item, rest)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  return isRecord(value) && Object.hasOwn(value, step) ? follow(value[step], rest) : undefined;
}

function leadsThrough(place: string, steps: readonly string[]): boolean {
  const unread = place.match(/[^.[\]]+/g) ?? [];
  return unread.every(
    (part, index) => part === steps[index] || (steps[index] === "[]" && /^\d+$/.test(part)),
  );
}
