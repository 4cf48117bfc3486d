/**
 * What stands for nobody: a word for no value, or the hash of the empty text, SHA-256 or MD5, whose first digits are
 * enough to be those of no other.
 */
export const NOTHING: RegExp =
  /^\s*(?:null|NULL|undefined|nan|NaN|\[object Object\]|\(not set\)|n\/a|N\/A|e3b0c44298fc.{52}|d41d8cd98f00.{20})\s*$/u;
