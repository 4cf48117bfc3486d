/** What a page of the mapping document shows of one example. */
export interface PageSamples {
  readonly pixel: readonly { readonly source: string; readonly calls: readonly (readonly unknown[])[] }[];
  readonly server: readonly {
    readonly source: string;
    readonly event: unknown;
    /** What is left out, as the page says it. */
    readonly dropped: string;
  }[];
  readonly refused: readonly string[];
}

/** The section of an event, by the place that leads to it. */
export function sectionOf(page: string, anchor: string): string {
  const [, rest] = page.split(`<a id="${anchor}"></a>\n`);
  if (rest === undefined) throw new Error(`the page has no ${anchor}`);
  return rest.split(/^<a id=/m)[0] ?? "";
}

/** The examples of an event's section. */
export function samplesIn(section: string): readonly PageSamples[] {
  return section
    .split(/^#### Example: .*\n/m)
    .slice(1)
    .map((example) => ({
      pixel: [...example.matchAll(PIXEL)].map(([, source = "", code = ""]) => ({
        source,
        calls: callsIn(code),
      })),
      server: [...example.matchAll(SERVER)].map(([, source = "", json = "", dropped = ""]) => ({
        source,
        event: JSON.parse(json),
        dropped,
      })),
      refused: [...example.matchAll(/^`([^`]+)` sends nothing of this example/gm)].map(
        ([, source = ""]) => source,
      ),
    }));
}

const PIXEL = /^The Pixel sends, from `([^`]+)`:\n\n```js\n([\s\S]*?)\n```$/gm;
const SERVER =
  /^The server sends, from `([^`]+)`:\n\n```json\n([\s\S]*?)\n```(?:\n\nLeft out of it: (.*)\.)?$/gm;

function callsIn(code: string): readonly (readonly unknown[])[] {
  const calls: (readonly unknown[])[] = [];
  new Function("fbq", code)((...call: readonly unknown[]) => calls.push(call));
  return calls;
}
