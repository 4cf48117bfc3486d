import type { Check } from "./check.js";

/**
 * A check of an object that is put together when it is first used. A module that declares one so costs nothing to import,
 * and every bundler can see that it may be left out where nobody uses it.
 */
export function lazy(make: () => Check<object>): Check<object> {
  let check: Check<object> | undefined;
  return {
    read(value, path, report) {
      check ??= make();
      return check.read(value, path, report);
    },
  };
}
