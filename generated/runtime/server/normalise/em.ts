// Meta's own pattern, ASCII only. That a colon may stand before a dot is its slip: kept, so that all sides hash alike.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?::?\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

// No address comes near it; a text of megabytes would overflow the stack of the pattern matcher.
const LONGEST = 10_000;

/**
 * An e-mail address in lower case without surrounding space; dots and plus tags stay
 * (Customer Information Parameters, 2026-01-09; pattern of capi-param-builder-nodejs 1.3.2).
 */
export function normaliseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= LONGEST && EMAIL.test(address) ? address : undefined;
}
