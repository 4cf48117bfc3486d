import type { Report } from "./report.js";
import { WORDS } from "./words.js";

/** An empty report that puts in words what is wrong. */
export function wordedReport(): Report {
  return { violations: [], dropped: [], doubts: [], words: WORDS };
}
