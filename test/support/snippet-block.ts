/** One block of a page of snippets, as a person copies it: `base`, or `event` and the event's name. */
export function snippetBlock(page: string, name: string): string {
  const parts = page.split(new RegExp(`^<!-- (?:begin|end): ${name} -->\\n`, "m"));
  const [, block] = parts;
  if (block === undefined || parts.length !== 3) throw new Error(`the page has no block ${name}, or several`);
  return block;
}
