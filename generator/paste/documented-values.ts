import type { Sending } from "../emit/senders.js";

/**
 * The paths of an event's values that the contract leaves open and the system's documents say, by our name. What a
 * product's id is says the contract alone, and only beside that the rest of a product is of use.
 */
export function documentedValues(
  sending: Sending,
  mapped: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const lists = [...mapped].filter(([name]) => name.startsWith(MEMBER)).map(([, path]) => listOf(path));
  const taken = namesOf(sending);
  return new Map(
    Object.entries(values).filter(
      ([name, path]) =>
        taken.has(name) &&
        !mapped.has(name) &&
        (!name.startsWith(MEMBER) || (lists.length > 0 && lists.every((list) => list === listOf(path)))),
    ),
  );
}

const MEMBER = "contents.";

/** The list that a path goes through; an empty text where it goes through none. */
function listOf(path: string): string {
  const [list = "", ...rest] = path.split("[]");
  return rest.length === 0 ? "" : list;
}

/** What of an event is given, rather than constant. */
function namesOf({ event, sender }: Sending): ReadonlySet<string> {
  const parameters = sender.parameters.flatMap(({ name, members, presence }) =>
    members.length === 0
      ? presence.kind === "constant"
        ? []
        : [name]
      : members
          .filter((member) => member.presence.kind !== "constant")
          .map((member) => `${name}.${member.name}`),
  );
  return new Set([...parameters, ...event.keys.map(({ name }) => name)]);
}
