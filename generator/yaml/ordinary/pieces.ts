/**
 * Cuts pieces out of a text. V8 keeps a text at two bytes a character as soon as one of them needs it, so does it with
 * each piece, and with all that is ever put together with one: a single `“` in a contract would make everything that
 * is generated from it twice as large in memory. Pieces that do not need it are cut out of a copy at one byte.
 */
export class Pieces {
  readonly #text: string;
  /** The same text with other characters where one byte is too small; `undefined` where none is. */
  readonly #narrow: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#narrow = /[^\0-\xff]/.test(text) ? Buffer.from(text, "latin1").toString("latin1") : undefined;
  }

  /** What stands between two offsets. */
  cut(start: number, end: number): string {
    const piece = this.#text.slice(start, end);
    const narrow = this.#narrow?.slice(start, end);
    return narrow === piece ? narrow : piece;
  }
}
