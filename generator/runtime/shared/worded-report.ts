import { emptyReport, type Report } from "./report.js";
import { words } from "./words.js";

/** An empty report that puts in words what is wrong. */
export function wordedReport(): Report {
  return emptyReport(words);
}
