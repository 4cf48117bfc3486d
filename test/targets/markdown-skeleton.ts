const PUNCTUATION = /[!-/:-@[-`{-~]/;
const CODE_ELEMENT = /^<code>(?:[A-Za-z0-9 \u0080-\u{10ffff}]|&#\d+;|<wbr>)*<\/code>/u;
/** A line that is one comment: nothing in it ends it before the end, and nothing invisible is in it. */
const COMMENT = /^<!--(?:(?!-->|--!>|<!--)[^\p{Cc}\u2028\u2029\u202e])*-->$/u;
const ENTITY = /^&(?:lt|gt|amp|#\d+);/;

/**
 * All that has a meaning in a page of Markdown, line by line: how each line begins, and every sign in it that is
 * neither escaped nor within code. Two pages that differ in harmless words only have one skeleton.
 */
export function skeleton(page: string): readonly string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of page.split("\n")) {
    const run = /^`{3,}/.exec(line)?.[0];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
    } else if (run !== undefined) {
      fence = run;
      lines.push(`code: ${line.slice(run.length)}`);
    } else if (COMMENT.test(line)) lines.push("comment");
    else lines.push(beginningOf(line) + marksOf(line));
  }
  if (fence !== undefined) lines.push("an open fence");
  return lines;
}

function beginningOf(line: string): string {
  return /^(?:> ?)*(?:[-+*=:]+(?: |$)|\d{1,9}[.)]|#+ | {4}|\t)?/.exec(line)?.[0] ?? "";
}

function marksOf(line: string): string {
  let marks = "";
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const sign = rest.charAt(0);
    const code = codeSpanAt(rest);
    const skipped = code ?? CODE_ELEMENT.exec(rest)?.[0] ?? ENTITY.exec(rest)?.[0];
    if (sign === "\\" && PUNCTUATION.test(rest.charAt(1))) at += 2;
    else if (skipped !== undefined) at += skipped.length;
    else {
      if (/[`*_{}[\]<>#|~!&$^\\\u2028\u2029\u202e]/.test(sign)) marks += sign;
      if (/^(?:[a-z]+:\/\/|www\.|\S@|@\S)/i.test(rest)) marks += "(link)";
      at += 1;
    }
  }
  return marks;
}

function codeSpanAt(text: string): string | undefined {
  const run = /^`+/.exec(text)?.[0];
  if (run === undefined) return undefined;
  const end = [...text.slice(run.length).matchAll(/`+/g)].find((match) => match[0].length === run.length);
  return end === undefined ? undefined : text.slice(0, run.length + end.index + run.length);
}
