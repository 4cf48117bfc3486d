const APPENDIX = /^(?:A[Qgw]|B[AQg]|[A-Za-z0-9_-]{8})$/;

/**
 * The text if it matches `whole`, or the part before its last dot if that matches and an appendix of Meta's
 * parameter builder follows: a language of two letters, or eight characters of base64url (capi-param-builder-nodejs
 * 1.3.2). The whole is tried first, because a click id of eight characters looks like an appendix.
 */
export function withoutAppendix(text: string, whole: RegExp): string | undefined {
  if (whole.test(text)) return text;
  const dot = text.lastIndexOf(".");
  if (dot === -1 || !APPENDIX.test(text.slice(dot + 1))) return undefined;
  const bare = text.slice(0, dot);
  return whole.test(bare) ? bare : undefined;
}
