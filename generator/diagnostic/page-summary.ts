/** The text below the title of a diagnostic's page: its paragraph, and the first sentence of that. Both on one line. */
export interface PageSummary {
  readonly sentence: string;
  readonly paragraph: string;
}

/** Reads the summary of a page. */
export function pageSummary(page: string): PageSummary {
  const blocks = page.split(/\r?\n\r?\n/);
  const paragraph = (blocks.find((block) => block.trim() !== "" && !block.startsWith("#")) ?? "")
    .trim()
    .replaceAll(/\s+/g, " ");
  return { paragraph, sentence: /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph };
}
