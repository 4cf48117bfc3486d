import { UNREADABLE } from "../shared/unreadable.js";

/** How many objects deep an input is read; the deepest that a contract can name is a member of an item of a list. */
const DEEPEST = 12;

/** How many members all objects and lists of an input have together: no event needs a tenth of it. */
const MOST_MEMBERS = 100_000;

/**
 * A copy of an input for readers that expect plain data: every member is read once, so that no getter and no proxy can
 * throw later or say something else the second time. What throws, and what is too deep or too large, becomes a value
 * that every reader refuses.
 *
 * Own members are copied. Those behind getters of a class can be read, and what every object inherits cannot.
 */
export function plain(value: unknown): unknown {
  return new Plain().copy(value, 0);
}

class Plain {
  // What occurs twice is copied once, which also ends what contains itself.
  readonly #copies = new Map<object, unknown>();
  #left = MOST_MEMBERS;

  copy(value: unknown, depth: number): unknown {
    if (typeof value !== "object" || value === null) return value;
    const known = this.#copies.get(value);
    if (known !== undefined) return known;
    if (depth > DEEPEST) return UNREADABLE;
    try {
      return this.#copyOf(value, depth);
    } catch {
      return UNREADABLE;
    }
  }

  #copyOf(value: object, depth: number): unknown {
    if (Array.isArray(value)) return this.#listOf(value, depth);
    if (isDate(value)) return new Date(Date.prototype.getTime.call(value));
    // A megabyte of bytes would have a million members.
    if (ArrayBuffer.isView(value)) return UNREADABLE;
    const copy: Record<string, unknown> = Object.create(null);
    this.#copies.set(value, copy);
    const names = Object.keys(value);
    this.#spend(names.length);
    for (const name of names) copy[name] = this.copy(read(value, name), depth + 1);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) this.#addHidden(copy, value, depth);
    return copy;
  }

  #listOf(list: readonly unknown[], depth: number): unknown {
    const { length } = list;
    this.#spend(length);
    const copy: unknown[] = [];
    this.#copies.set(list, copy);
    for (let index = 0; index < length; index += 1)
      copy.push(this.copy(read(list, String(index)), depth + 1));
    return copy;
  }

  /** What is not listed among the members and is a member all the same: read when it is asked for, if ever. */
  #addHidden(copy: object, value: object, depth: number): void {
    for (let owner = value; !isRoot(owner); owner = Object.getPrototypeOf(owner)) {
      for (const name of Object.getOwnPropertyNames(owner)) {
        if (Object.hasOwn(copy, name) || !isOffered(owner, value, name)) continue;
        this.#spend(1);
        const get = () => this.copy(read(value, name), depth + 1);
        Object.defineProperty(copy, name, { configurable: true, get: once(get) });
      }
    }
  }

  #spend(members: number): void {
    this.#left -= members;
    if (this.#left < 0) throw new RangeError("more than an event needs");
  }
}

/** An own member of the object, or a getter of its class. */
function isOffered(owner: object, value: object, name: string): boolean {
  return owner === value || Object.getOwnPropertyDescriptor(owner, name)?.get !== undefined;
}

/** What every object inherits, also one of another realm: a page or library may have hung anything on it. */
function isRoot(prototype: object | null): boolean {
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A date of this realm or of another one, such as a test runner's. */
function isDate(value: object): boolean {
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}

function read(source: object, name: string): unknown {
  try {
    return (source as Record<string, unknown>)[name];
  } catch {
    return UNREADABLE;
  }
}

function once<T>(get: () => T): () => T {
  let got: { readonly value: T } | undefined;
  return () => {
    got ??= { value: get() };
    return got.value;
  };
}
