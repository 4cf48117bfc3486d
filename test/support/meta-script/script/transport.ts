import type { ScriptPage } from "./script-page.js";

const ENDPOINT = "https://www.facebook.com/tr/";
const LONGEST = 2048;

/** A hit's parameters, in order. */
export type HitParameters = readonly (readonly [name: string, text: string])[];

/** Sends a hit: as an image if its address is short, else as a form or a beacon, whichever the browser is better at. */
export function transmit(page: ScriptPage, parameters: HitParameters, beacon: "first" | "last"): void {
  if (beacon === "first" && !isChrome(page) && sentByBeacon(page, parameters)) return;
  const query = [...parameters, ["rqm", "GET"]].map(
    ([name, text = ""]) => `${name}=${encodeURIComponent(text)}`,
  );
  const address = `${ENDPOINT}?${query.join("&")}`;
  if (address.length < LONGEST) new page.Image().src = address;
  else if (isChrome(page) || !sentByBeacon(page, parameters))
    postForm(page, [...parameters, ["rqm", "formPOST"]]);
}

/** Whether it is Chrome, which some things are done for differently. */
export function isChrome({ navigator }: ScriptPage): boolean {
  return /Chrome\//.test(navigator.userAgent);
}

function sentByBeacon(page: ScriptPage, parameters: HitParameters): boolean {
  const form = new page.FormData();
  for (const [name, text] of [...parameters, ["rqm", "SB"] as const]) form.append(name, text);
  return page.navigator.sendBeacon?.(ENDPOINT, form) === true;
}

function postForm({ document }: ScriptPage, parameters: HitParameters): void {
  const element = (name: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElement(name);
    for (const [key, text] of Object.entries(attributes)) made.setAttribute(key, text);
    return made;
  };
  const parent = document.body ?? document.documentElement;
  const target = `fb${Math.random().toString().slice(2)}`;
  const frame = element("iframe", { name: target, src: "about:blank", style: "display: none" });
  const form = element("form", { method: "post", action: ENDPOINT, target, "accept-charset": "utf-8" });
  for (const [name, value] of parameters) form.appendChild(element("input", { type: "hidden", name, value }));
  parent.appendChild(frame);
  parent.appendChild(form);
  form.submit();
  form.remove();
}
