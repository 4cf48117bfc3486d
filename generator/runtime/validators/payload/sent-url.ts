import { type Reader, text } from "../../shared/reader.js";
import { URL_PATTERN } from "../../shared/url.js";

/** A full web address as it goes out: builders have removed the spaces around it. */
export function sentUrl(): Reader<string> {
  return text({
    pattern: new RegExp(URL_PATTERN, "u"),
    expected: "a full web address that begins with http:// or https://, without spaces around it",
  });
}
