import { ownSha256 } from "./own-sha256.js";

/** The SHA-256 of the text's UTF-8 bytes, in lower-case hex and without any suffix. */
export function sha256(text: string): string {
  hashOfHost ??= findHashOfHost() ?? ownSha256;
  return hashOfHost(text);
}

let hashOfHost: ((text: string) => string) | undefined;

/** What a host has of Node, of which any part may be missing. */
interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (name: string) => Crypto | undefined;
  };
}

interface Crypto {
  readonly hash?: (algorithm: string, text: string, encoding: string) => string;
}

/** Node's own hash, which is faster, asked for without an import: that would fail to build or load elsewhere. */
function findHashOfHost(): ((text: string) => string) | undefined {
  const hash = (globalThis as Host).process?.getBuiltinModule?.("node:crypto")?.hash;
  return typeof hash === "function" ? (text) => hash("sha256", text, "hex") : undefined;
}
