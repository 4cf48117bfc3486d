import { catalog } from "../../generator/derived/catalog.js";
import type { Sending } from "../../generator/emit/senders.js";
import type { ExampleModel } from "../../generator/model/model.js";
import { dataLayerEvent } from "../../generator/paste/data-layer.js";

type Values = Record<string, unknown>;

/** What a page pushes for an example: each value at the path that the container's variables read it from. */
export function pushOf(sending: Sending, example: ExampleModel): Values {
  const { name, paths } = dataLayerEvent(catalog, sending);
  const pushed: Values = { event: name };
  const given = new Set(sending.sender.parameters.map((parameter) => parameter.name));
  const put = (ours: string, value: unknown) => write(pushed, stepsOf(paths.get(ours) ?? ours), value);
  for (const [ours, value] of Object.entries(example.parameters)) {
    if (!given.has(ours)) continue;
    if (ours === "contents") putContents(pushed, paths, value as readonly Values[]);
    else put(ours, value);
  }
  for (const [key, value] of Object.entries(example.keys)) put(key, value);
  const id = example.serverEvent["event_id"];
  if (id !== undefined) put("event_id", id);
  return pushed;
}

function putContents(pushed: Values, paths: ReadonlyMap<string, string>, contents: readonly Values[]): void {
  const list = [...paths].find(([name, path]) => name.startsWith("contents.") && path.includes("[]"))?.[1];
  const whole = paths.get("contents") ?? list?.slice(0, list.indexOf("[]"));
  contents.forEach((item, index) => {
    for (const [member, value] of Object.entries(item)) {
      const path = paths.get(`contents.${member}`) ?? (whole === undefined ? "" : `${whole}[].${member}`);
      const steps = stepsOf(path === "" ? `contents[].${member}` : path);
      write(
        pushed,
        steps.map((step) => (step === EACH ? index : step)),
        value,
      );
    }
  });
}

/** Where a path goes through a list. */
const EACH = Symbol("each");

type Step = string | number | typeof EACH;

function stepsOf(path: string): readonly Step[] {
  return path
    .replaceAll("[]", ".[]")
    .split(".")
    .filter((step) => step !== "")
    .map((step) => (step === "[]" ? EACH : step));
}

/** Writes a value; a list of values goes through the list, and one value into its first element. */
function write(into: Values, [step, ...rest]: readonly Step[], value: unknown): void {
  if (step === undefined || step === EACH) throw new Error("a path begins with a name");
  const name = String(step);
  if (rest[0] === EACH) {
    const list = (into[name] ?? []) as unknown[];
    into[name] = list;
    const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    values.forEach((each, index) => {
      if (rest.length === 1) list[index] = each;
      else write(placed(list, index), rest.slice(1), each);
    });
  } else if (rest.length === 0) into[name] = value;
  else if (typeof rest[0] === "number") {
    const list = (into[name] ?? []) as unknown[];
    into[name] = list;
    write(placed(list, rest[0]), rest.slice(1), value);
  } else {
    const inner = (into[name] ?? {}) as Values;
    into[name] = inner;
    write(inner, rest, value);
  }
}

function placed(list: unknown[], index: number): Values {
  list[index] ??= {};
  return list[index] as Values;
}
