const JOINER = "\u200d";
const EMOJI_STYLE = "\ufe0f";

/** Marks that are drawn onto the character before them; the variation selectors are among them. */
const COMBINING = /^[\p{Mn}\p{Me}\u1160-\u11ff]$/u;

/** Skin tones colour the emoji before them. */
const SKIN_TONE = /^\p{Emoji_Modifier}$/u;

/** Two columns wide in a terminal: emoji, and what East Asian type sets in a full square. */
const WIDE =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;

/** The half-width forms of Japanese and Korean are not. */
const HALF_WIDE = /^[\uff61-\uffdc]$/u;

/** A flag is two of these, each of which then takes one column. */
const REGIONAL = /^\p{Regional_Indicator}$/u;

/** How many columns each code point of a text takes in a terminal; it depends on what stands before it. */
export function displayWidths(text: string): readonly number[] {
  const widths: number[] = [];
  let before = "";
  for (const character of text) {
    widths.push(widthAfter(before, character));
    before = character;
  }
  return widths;
}

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  return displayWidths(text).reduce((sum, width) => sum + width, 0);
}

function widthAfter(before: string, character: string): number {
  if (character < "\u0300") return 1;
  // An emoji that is narrow by itself becomes wide when the selector asks for its coloured form.
  if (character === EMOJI_STYLE)
    return before !== "" && !WIDE.test(before) && /^\p{Extended_Pictographic}$/u.test(before) ? 1 : 0;
  if (character === JOINER || before === JOINER) return 0;
  if (COMBINING.test(character)) return 0;
  if (SKIN_TONE.test(character) && before !== "") return 0;
  if (REGIONAL.test(character) || HALF_WIDE.test(character)) return 1;
  return WIDE.test(character) ? 2 : 1;
}
