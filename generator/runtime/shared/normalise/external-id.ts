/** An own user id in lower case without spaces (External ID, 2026-01-09; capi-param-builder-nodejs 1.3.2). */
export function normaliseExternalId(text: string): string | undefined {
  const id = text.replace(/\s+/g, "").toLowerCase();
  return id === "" ? undefined : id;
}
