import { openScriptPage, type PageWithBaseCode } from "../support/meta-script/page-with-base-code.js";

/** What tells one hit from another: pixel, event, id and call, as far as they are known. */
export function shortHits(page: PageWithBaseCode): readonly (readonly (string | undefined)[])[] {
  return page.hits().map(({ pixel, event, eventID, method }) => {
    const told = [pixel, event, eventID, method === "track" ? undefined : method];
    return told.slice(0, told.findLastIndex((one) => one !== undefined) + 1);
  });
}

/** A page with a pixel. */
export function withPixel(): PageWithBaseCode {
  const page = openScriptPage();
  page.fbq("init", "11");
  return page;
}

/** A page with two. */
export function withTwo(): PageWithBaseCode {
  const page = withPixel();
  page.fbq("init", "22");
  return page;
}
