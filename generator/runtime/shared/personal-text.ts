const TELEPHONE = /^\s*(?:\+|00)[1-9][\d\s().-]{7,}$/;
const FEWEST_DIGITS = 9;
const ADDRESS = /[^\s@:/?&=]+(?:@|%40)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/;

/** Whether a text holds an e-mail address, or is a telephone number as people dial it across borders. */
export function isPersonalText(text: string): boolean {
  if (TELEPHONE.test(text) && text.replace(/\D/g, "").length >= FEWEST_DIGITS) return true;
  return /@|%40/.test(text) && ADDRESS.test(text);
}
