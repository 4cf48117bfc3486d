import { type Reader, text } from "./reader.js";

/** A full web address as Meta gets it, as the source of a pattern; one for the code and for its JSON Schema. */
export const URL_PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#<>]+(?:[/?#]\\S*)?$";

/** The same as it may be passed in, with spaces around it. */
export const GIVEN_URL_PATTERN = "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#<>]+(?:[/?#]\\S*)?\\s*$";

/** A full web address without the spaces around it: `event_source_url` and its like (Server Event Parameters, 2026-02-12). */
export function url(): Reader<string> {
  const given = text({
    pattern: new RegExp(GIVEN_URL_PATTERN, "u"),
    expected: "a full web address that begins with http:// or https://",
  });
  return { read: (value, path, report) => given.read(value, path, report)?.trim() };
}
