import type { ExpectedCase } from "./expected-event.js";
import { serverInput } from "./reported-example.js";
import type { WrittenSending } from "./written-contract.js";

type Values = Readonly<Record<string, unknown>>;
type Made = Record<string, unknown>;

/** An example as a source's own object holds it, and what the source does not know of the builder's input. */
export interface SourceObject {
  readonly source: Values;
  readonly others: Values;
  /** Whether the source knows anything. */
  readonly isMapped: boolean;
}

/** Puts an example's values where the contract says that the source keeps them. */
export function sourceObject(
  given: ExpectedCase,
  event_id: string,
  write: (value: unknown) => unknown,
): SourceObject {
  const input = serverInput(given, event_id) as Values;
  const others: Made = {
    ...input,
    keys: { ...section(input, "keys") },
    user_data: { ...section(input, "user_data") },
    custom_data: { ...section(input, "custom_data") },
  };
  const source: Made = {};
  const mapped = Object.entries(fieldsOf(given.sending));
  for (const [name, path] of mapped)
    move(others, name, (value, index) => put(source, path, write(value), index));
  // Its members were moved one by one.
  if (mapped.some(([name]) => name.startsWith("contents.")))
    delete (others["custom_data"] as Made)["contents"];
  return { source, others, isMapped: mapped.length > 0 };
}

/** The reading beside what was known apart from it, as a caller puts them together. */
export function joinedInput(others: Values, reading: Values): Values {
  const parts = ["keys", "user_data", "custom_data"].map(
    (name) => [name, { ...section(others, name), ...section(reading, name) }] as const,
  );
  const sections = parts.filter(([name, part]) => name !== "keys" || Object.keys(part).length > 0);
  return Object.fromEntries([
    ...Object.entries({ ...others, ...reading }).filter(([name]) => name !== "keys"),
    ...sections,
  ]);
}

function fieldsOf({ event, source, mirror }: WrittenSending): Readonly<Record<string, string>> {
  const { canonicalSource } = event;
  const canonical = typeof canonicalSource === "string" ? undefined : canonicalSource.fields;
  return { ...event.enrichers?.[source]?.fields, ...(mirror === undefined ? canonical : mirror.fields) };
}

function section(values: Values, name: string): Values {
  return (values[name] ?? {}) as Values;
}

/** Takes a value of ours out of the input; of a member of `contents`, each. */
function move(input: Made, name: string, to: (value: unknown, index: number) => void): void {
  const places = [input, input["keys"], input["custom_data"], input["user_data"]] as readonly Made[];
  if (name.startsWith("contents.")) {
    const contents = (places[2]?.["contents"] ?? []) as readonly Values[];
    for (const [index, item] of contents.entries()) to(item[name.slice("contents.".length)], index);
    return;
  }
  const isIdentifier = name.startsWith("userData.");
  const own = isIdentifier ? name.slice("userData.".length) : name;
  const place = (isIdentifier ? places.slice(3) : places).find((values) => Object.hasOwn(values, own));
  if (place === undefined) return;
  const value = place[own];
  delete place[own];
  to(value, 0);
}

function put(source: Made, path: string, value: unknown, index: number): void {
  if (value === undefined) return;
  const names = path.split(".");
  const last = names.pop() ?? "";
  let place = source;
  for (const name of names) {
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    place[key] ??= isList ? [] : {};
    if (isList) (place[key] as Made[])[index] ??= {};
    place = (isList ? (place[key] as Made[])[index] : place[key]) as Made;
  }
  place[last] = value;
}
