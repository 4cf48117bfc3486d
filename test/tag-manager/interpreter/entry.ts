import type { ContainerExport } from "../../../generator/targets/tag-manager/export-format.js";
import { RunningContainer } from "./container.js";

interface TagManagerPage {
  dataLayer?: object[];
  google_tag_manager?: Record<string, { readonly macro: (name: string) => unknown }>;
  startTagManager?: (container: ContainerExport) => void;
}

const page = globalThis as TagManagerPage;
// biome-ignore lint/security/noGlobalEval: a tag's script runs among the names of the page, as in an element of its own.
const run = (script: string): void => void globalThis.eval(script);

page.startTagManager = ({ containerVersion }) => {
  const layer = page.dataLayer ?? [];
  page.dataLayer = layer;
  const container = new RunningContainer(containerVersion, run);
  page.google_tag_manager = {
    [containerVersion.container.publicId]: { macro: (name) => container.value(name) },
  };
  const waiting: object[] = [...layer];
  let isBusy = false;
  // What a tag pushes comes after the event that fired it.
  const work = (): void => {
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) container.take(next);
    isBusy = false;
  };
  layer.push = (...pushed) => {
    waiting.push(...pushed);
    work();
    return Array.prototype.push.apply(layer, pushed);
  };
  work();
  layer.push({ event: "gtm.js", "gtm.start": 1 });
};
