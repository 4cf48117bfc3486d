/**
 * Whether a file holds a text. Git may have turned the line ends of a checkout into those of Windows, and turns them
 * back when the file is committed: that is no difference, and writing the file again would only touch it.
 */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = Buffer.from(text, "utf8");
  if (wanted.equals(bytes)) return true;
  return bytes.length > wanted.length && wanted.equals(withoutCarriageReturns(bytes));
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** The bytes as Git commits them. */
function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== CARRIAGE_RETURN || bytes[index + 1] !== LINE_FEED);
}
