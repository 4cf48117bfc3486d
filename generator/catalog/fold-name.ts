/** What systems put before a name of their own: `fb_mobile_purchase`, `ecommerce.value`, `track_signup`. */
const PREFIX = /^(?:fb|meta|ga4|ecommerce|event|track)(?=.)/;

/** The letters and digits of a name in lower case, so that `Add To-Cart` and `addtocart` are one. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The folded word without the prefixes that other systems put before it. */
export function foldName(text: string): string {
  let folded = foldWord(text);
  while (PREFIX.test(folded)) folded = folded.replace(PREFIX, "");
  return folded;
}
