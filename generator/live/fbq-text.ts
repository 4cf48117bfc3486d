import { denseJson } from "../emit/dense-json.js";

/** `fbq("track", "Purchase", { … }, { "eventID": "…" });`, in as many lines as a list takes. */
export function fbqText(call: readonly unknown[]): string {
  return `fbq(${denseJson(call).slice("[".length, -"]".length)});`;
}
