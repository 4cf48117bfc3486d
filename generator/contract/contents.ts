/** The parameter that a contract describes member by member: its products. */
export const CONTENTS = "contents";

const PREFIX = `${CONTENTS}.`;

/** How a contract names a member of the items, as `contents.id`. */
export function contentsPath(member: string): string {
  return PREFIX + member;
}

/** The member that such a name means; undefined for any other name. */
export function contentsMember(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
