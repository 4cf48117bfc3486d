import { type Check, text } from "../../shared/check.js";
import { URL_PATTERN } from "../../shared/url.js";

/** A full web address as it goes out: builders have taken the blanks around it away. */
export function sentUrl(): Check<string> {
  return text({
    pattern: new RegExp(URL_PATTERN, "u"),
    expected: "a full web address that begins with http:// or https://, without blanks",
  });
}
