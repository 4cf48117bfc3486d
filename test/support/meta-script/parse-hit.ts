/** A hit, as it was meant. */
export interface Hit {
  readonly pixel: string;
  readonly event: string;
  readonly eventID: string | undefined;
  /** Lists and objects are read back from their JSON; everything else is text on the wire. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly userData: Readonly<Record<string, string>>;
  /** Which call it came from; `track` and `trackCustom` do not tell. */
  readonly method: "track" | "trackSingle" | "trackSingleCustom" | "system";
  /** Everything else, under its own name. */
  readonly rest: Readonly<Record<string, string>>;
}

const METHODS: Readonly<Record<string, Hit["method"]>> = {
  1: "trackSingle",
  2: "trackSingleCustom",
  3: "system",
};

/** Addresses that repeat a hit are none. */
const ENDPOINT = /^https?:\/\/www\.facebook\.com\/tr\/?\?(.*)$/s;

/** Reads a hit from its address or, if it was posted, from the form; undefined if it is none. */
export function parseHit(request: string): Hit | undefined {
  const query = /^https?:/.test(request) ? ENDPOINT.exec(request)?.[1] : request;
  const fields = new Map(new URLSearchParams(query ?? ""));
  const event = fields.get("ev");
  if (event === undefined) return undefined;
  const taken = (name: string) => {
    const text = fields.get(name);
    fields.delete(name);
    return text;
  };
  const within = (group: string) =>
    [...fields.keys()]
      .map((name) => [name, new RegExp(`^${group}\\[(.*)\\]$`).exec(name)?.[1]] as const)
      .flatMap(([name, key]) => (key === undefined ? [] : [[key, taken(name) ?? ""] as const]));
  taken("ev");
  return {
    event,
    pixel: taken("id") ?? "",
    eventID: taken("eid"),
    method: METHODS[taken("tm") ?? ""] ?? "track",
    parameters: Object.fromEntries(within("cd").map(([key, text]) => [key, readBack(text)])),
    userData: Object.fromEntries(within("ud")),
    rest: Object.fromEntries(fields),
  };
}

function readBack(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
