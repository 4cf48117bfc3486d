import type { ScriptPage } from "./script-page.js";
import { isChrome } from "./transport.js";

const SECONDS = 90 * 24 * 60 * 60;
/** Four parts; one more, as other software writes them, is not read. */
const READABLE = /^fb\.\d\.\d+\.([^.]+)$/;

/** Sets the cookies that name the browser and the click on an ad, unless they say the same already. */
export function setCookies(page: ScriptPage): void {
  if (READABLE.exec(readCookie(page, "_fbp") ?? "") === null) {
    write(page, "_fbp", String(Math.floor(Math.random() * 1e10)));
  }
  const click = new page.URL(page.location.href).searchParams.get("fbclid");
  const known = READABLE.exec(readCookie(page, "_fbc") ?? "")?.[1];
  if (click !== null && click !== "" && click !== known) write(page, "_fbc", click);
}

/** A cookie's value. */
export function readCookie({ document }: ScriptPage, name: string): string | undefined {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Tries the shortest domain first, until a browser takes the cookie. */
function write(page: ScriptPage, name: string, text: string): void {
  const labels = page.location.hostname.split(".");
  const time = Date.now();
  for (let dots = 0; dots < labels.length; dots += 1) {
    const domain = labels.slice(labels.length - 1 - dots).join(".");
    const value = `fb.${dots}.${time}.${text}`;
    const sameSite = isChrome(page) ? "; SameSite=Lax" : "";
    const expires = new Date(time + SECONDS * 1000).toUTCString();
    page.document.cookie = `${name}=${value}; domain=.${domain}; path=/; expires=${expires}${sameSite}`;
    if (readCookie(page, name) === value) return;
  }
}
