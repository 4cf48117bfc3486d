/** What systems put before a name of their own: `fb_mobile_purchase`, `ecommerce.value`, `track_signup`. */
const PREFIX = /^(?:fb|meta|ga4|ecommerce|event|track)(?=.)/;

const ASCII = /^[\0-\x7f]*$/;

/** The letters and digits of a name in lower case, so that `Add To-Cart` and `addtocart` are one. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  // Making a pattern of all letters there are takes a millisecond, which few contracts need.
  return lower.replace(ASCII.test(lower) ? /[^a-z0-9]/g : /[^\p{L}\p{N}]/gu, "");
}

/** The folded word without the prefixes that other systems put before it. */
export function foldName(text: string): string {
  let folded = foldWord(text);
  while (PREFIX.test(folded)) folded = folded.replace(PREFIX, "");
  return folded;
}
