import { type Fields, type PropertyRules, pathTo, type ReadProperties } from "./read-object.js";
import { breaks } from "./report.js";

/** What is lost with an amount that has no currency: itself, the list that it is in, or the object. */
type Loss = "amount" | "list" | "object";

/**
 * Keeps amounts and their currency together (Standard Parameters, 2025-11-17): without a currency no amount goes out, and
 * a currency of which no amount is left goes with them. An amount in the items of a list is called `contents.item_price`.
 */
export function money(currency: string, amounts: Readonly<Record<string, Loss>>): PropertyRules {
  // Beside an amount that always goes out, a currency that was meant but cannot be sent refuses the object:
  // neither left out nor replaced, or the amount would be read in another one.
  const isStrict = Object.values(amounts).includes("object");
  return (fields) => ({
    isStrict: (name) => isStrict && name === currency,
    hold(reading) {
      const { copy, refused, lenient, path } = reading;
      const read = Object.entries(amounts).map(([name, loss]) => ({ loss, ...amountOf(name, reading) }));
      const code = copy.get(currency);
      if (code === undefined) {
        // What refuses the object has been reported.
        if (fields[currency]?.presence === "required" || (isStrict && refused.has(currency))) return true;
        return read.map((one) => loseAmount(currency, one, reading)).every(Boolean);
      }
      const isLost =
        read.every(({ places }) => places.length === 0) && read.some(({ isRefused }) => isRefused);
      if (isLost && mayGo(fields, currency)) {
        copy.delete(currency);
        breaks(lenient, pathTo(path, currency), `${currency}-without-value`, "an amount");
      }
      return true;
    },
  });
}

/** Whether a property need not be sent. */
function mayGo(fields: Fields, name: string): boolean {
  const presence = fields[name]?.presence;
  return presence === "optional" || presence === "defaulted";
}

/** One number that was read as an amount, and the object that holds it. */
interface Place {
  readonly path: string;
  readonly remove: () => void;
}

interface Amount {
  readonly name: string;
  /** The property of the object that is the amount, or the list with the amounts. */
  readonly top: string;
  /** Where it was read; in a list once for each item that has it. */
  readonly places: readonly Place[];
  /** Whether one was given and not taken. */
  readonly isRefused: boolean;
}

function amountOf(name: string, { copy, refused, path: at, report }: ReadProperties): Amount {
  const [top = name, member] = name.split(".");
  const path = pathTo(at, top);
  const value = copy.get(top);
  if (member === undefined) {
    const places = value === undefined ? [] : [{ path, remove: () => copy.delete(top) }];
    return { name, top, places, isRefused: refused.has(top) };
  }
  const items = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  const places = items.flatMap((item, index) => {
    const remove = () => delete item[member];
    return item[member] === undefined ? [] : [{ path: `${path}[${index}].${member}`, remove }];
  });
  const isItem = (place: string) => place.startsWith(`${path}[`) && place.endsWith(`].${member}`);
  return { name: member, top, places, isRefused: report.dropped.some((one) => isItem(one.path)) };
}

/** Takes an amount away that has no currency; gives whether the object can do without it. */
function loseAmount(
  currency: string,
  { name, top, places, loss }: Amount & { readonly loss: Loss },
  { copy, path: at, report, lenient }: ReadProperties,
): boolean {
  const rule = `${name}-without-${currency}`.replace(/_/g, "-");
  if (loss === "object") {
    for (const { path } of places) breaks(report, path, rule, currency);
    return places.length === 0;
  }
  if (loss === "list" && places.length > 0) {
    copy.delete(top);
    breaks(lenient, pathTo(at, top), rule, currency);
    return true;
  }
  for (const { path, remove } of places) {
    remove();
    breaks(lenient, path, rule, currency);
  }
  return true;
}
