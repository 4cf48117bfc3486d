import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Whether there is a browser: the one whose path is in `CHROMIUM`, else the one that is installed with the
 * tests, which runs on Linux alone.
 */
export const HAS_BROWSER: boolean =
  process.env["CHROMIUM"] !== undefined || (process.platform === "linux" && process.arch === "x64");

/** Launches it. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env["CHROMIUM"];
  return chromium.launch(
    own === undefined
      ? { executablePath: await sparticuz.executablePath(), args: sparticuz.args }
      : { executablePath: own },
  );
}
