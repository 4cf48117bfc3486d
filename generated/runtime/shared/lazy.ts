import type { Reader } from "./reader.js";

/**
 * A reader of an object that is built on first use. A module that declares one this way costs nothing to import, and
 * every bundler can see that it may be dropped if unused.
 */
export function lazy(make: () => Reader<object>): Reader<object> {
  let reader: Reader<object> | undefined;
  return {
    read(value, path, report) {
      reader ??= make();
      return reader.read(value, path, report);
    },
  };
}
