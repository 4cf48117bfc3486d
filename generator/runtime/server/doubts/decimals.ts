import { decimalsOf } from "../../shared/currency-decimals.js";
import { ownProperty } from "../../shared/own-property.js";
import { breaks, type Report } from "../../shared/report.js";
import { AMOUNTS } from "./facts.js";

/**
 * Doubts amounts with more decimals than their currency has; they are sent as they are, since a price per piece may well
 * have them.
 */
export function doubtDecimals(customData: object, report: Report): void {
  const currency = ownProperty(customData, "currency");
  const decimals = typeof currency === "string" ? decimalsOf(currency) : undefined;
  if (decimals !== undefined) look(customData, "custom_data", decimals, report);
}

function look(holder: object, path: string, decimals: number, report: Report): void {
  for (const [name, value] of Object.entries(holder)) {
    const own = Array.isArray(holder) ? `${path}[${name}]` : `${path}.${name}`;
    if (typeof value === "object" && value !== null) look(value, own, decimals, report);
    else if (AMOUNTS.includes(name) && typeof value === "number" && Number(value.toFixed(decimals)) !== value)
      breaks({ ...report, violations: report.doubts }, own, "decimals", decimals);
  }
}
