/** Colours a text for a terminal. */
export type Paint = (text: string) => string;

/** What the pretty renderer colours. Whether to use colour at all is up to the caller, which knows the terminal. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  /** Line numbers, arrows, bars and the marks under related spans. */
  readonly frame: Paint;
  readonly strong: Paint;
}

const plain: Paint = (text) => text;

/** No colour: for files, pipes and tests. */
export const plainPalette: Palette = {
  error: plain,
  warning: plain,
  info: plain,
  frame: plain,
  strong: plain,
};

const ESCAPE = "\u001b[";

function sgr(codes: string): Paint {
  return (text) => (text === "" ? "" : `${ESCAPE}${codes}m${text}${ESCAPE}0m`);
}

/** The sixteen colours that every terminal has, and that its user has chosen. */
export const ansiPalette: Palette = {
  error: sgr("1;31"),
  warning: sgr("1;33"),
  info: sgr("1;36"),
  frame: sgr("1;34"),
  strong: sgr("1"),
};
