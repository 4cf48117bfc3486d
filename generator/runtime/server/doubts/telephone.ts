/** Why the digits of a telephone number are probably not those that were meant; it is sent all the same. */
export function doubtTelephone(text: string): string | undefined {
  if (/^\s*[0-9]+(?:[.,][0-9]+)?[Ee]\+?[0-9]+\s*$/.test(text)) {
    return "is in scientific notation, as a spreadsheet writes a long number: its last digits are lost";
  }
  if (/\(\s*0\s*\)/.test(text)) return "contains (0), which is not dialled after a country code";
  if (/\p{L}/u.test(text)) return "contains letters, which are left out";
  const digits = text.replace(/[^0-9]+/g, "").replace(/^0+/, "");
  if (digits.length > 15) return "has more than 15 digits: is it two numbers?";
  if (digits.length < 8) return "has fewer than 8 digits, too few for a number with its country code";
  if (/^\s*(?:\(|0(?!0))/.test(text)) return "begins as within its country: the country code is missing";
  return undefined;
}
