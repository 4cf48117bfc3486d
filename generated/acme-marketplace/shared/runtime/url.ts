import { type Check, text } from "./check.js";

/** A full web address, as the source of a pattern; one pattern for the code and for its JSON Schema. */
export const URL_PATTERN = "^https?://[^\\s/?#][^\\s]*$";

/** A full web address: `event_source_url` and its like (Server Event Parameters, 2026-02-12). */
export function url(): Check<string> {
  return text({
    pattern: new RegExp(URL_PATTERN, "u"),
    expected: "a full web address that begins with http:// or https://",
  });
}
