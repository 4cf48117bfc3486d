/** A run of capitals is one word (`HTTPServer` is HTTP and Server); digits stay with the letters they follow. */
const WORD = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+/g;

/** The words of a name in snake, kebab, camel or Pascal case, as they were written. */
export function words(name: string): readonly string[] {
  return name.match(WORD) ?? [];
}

/** `order_paid` as `order-paid`. */
export function kebabCase(name: string): string {
  return words(name).join("-").toLowerCase();
}

/** `order_paid` as `orderPaid`. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return first.toLowerCase() + rest.map(capitalised).join("");
}

/** `order_paid` as `OrderPaid`. */
export function pascalCase(name: string): string {
  return words(name).map(capitalised).join("");
}

/** `order_paid` as `ORDER_PAID`. */
export function constantCase(name: string): string {
  return words(name).join("_").toUpperCase();
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
