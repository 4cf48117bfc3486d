/**
 * Makes something once for each object that it is asked for, and forgets it with the object. Rules know nothing of
 * each other, nor do targets, so what several of them ask is kept by what it is of.
 */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}
