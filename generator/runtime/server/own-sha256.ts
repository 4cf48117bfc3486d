/**
 * The SHA-256 of a text's UTF-8 bytes in lower-case hex, worked out here (FIPS 180-4): for runtimes that have no
 * synchronous one of their own.
 */
export function ownSha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  const state = Int32Array.from(INITIAL);
  const words = new Int32Array(64);
  // After the text come a single bit and, at the end of the last block, the number of bits.
  const last = (length + 8) >>> 6;
  for (let block = 0; block <= last; block += 1) {
    const start = block * 64;
    words.fill(0, 0, 16);
    for (let at = start; at < start + 64 && at <= length; at += 1) {
      const byte = at === length ? 0x80 : entry(bytes, at);
      const word = (at - start) >> 2;
      words[word] = entry(words, word) | (byte << (24 - (at & 3) * 8));
    }
    if (block === last) {
      words[14] = Math.floor(length / 0x20000000);
      words[15] = length << 3;
    }
    digestBlock(state, words);
  }
  return Array.from(state, hexOf).join("");
}

/** Works the sixteen words of a block into the state. */
function digestBlock(state: Int32Array, words: Int32Array): void {
  for (let at = 16; at < 64; at += 1) {
    const early = entry(words, at - 15);
    const late = entry(words, at - 2);
    words[at] =
      (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
      (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)) +
      entry(words, at - 7) +
      entry(words, at - 16);
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let at = 0; at < 64; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const first =
      h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + entry(ROUNDS, at) + entry(words, at);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = entry(state, at) + word;
}

type Eight = [number, number, number, number, number, number, number, number];

function entry(list: ArrayLike<number>, at: number): number {
  return list[at] ?? 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function hexOf(word: number): string {
  return ((word >>> 0) + 0x100000000).toString(16).slice(1);
}

/** The first bits behind the point of the square roots of the first primes. */
const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

/** The first bits behind the point of the cube roots of the first primes. */
const ROUNDS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
] as const;
