/** What an action returns, or `undefined` if it throws, as the code of others and a blocked part of a page may. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
