/** Stands for what a caller gave and nobody could read; every reader refuses it, as a kind of its own. */
export const UNREADABLE: unique symbol = /* @__PURE__ */ Symbol("unreadable");
