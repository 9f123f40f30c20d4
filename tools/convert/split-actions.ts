export type Delimiters = readonly [left: string, right: string];

/** One `{{ … }}` of a Go template. */
export interface Action {
  /** As it stands in the file, delimiters included. */
  source: string;
  /** What stands between the delimiters and their trim marks. */
  body: string;
  line: number;
  /** `{{- `: takes the white space before it away. */
  trimsBefore: boolean;
  trimsAfter: boolean;
  isComment: boolean;
}

/** A template as texts and what stands between them: `texts` has one more than `actions`. */
export interface SplitTemplate {
  texts: string[];
  actions: Action[];
}

/** What may not be read for a delimiter: texts in quotes, texts in back quotes and single characters. */
const QUOTED = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'/y;

/**
 * Returns texts and actions of a Go template, as text/template's own lexer finds them (pkg.go.dev/text/template); a left delimiter without a
 * right one is text.
 */
export function splitActions(text: string, [left, right]: Delimiters): SplitTemplate {
  const split: SplitTemplate = { texts: [], actions: [] };
  let from = 0;
  let searched = 0;
  for (;;) {
    const start = text.indexOf(left, searched);
    if (start === -1) break;
    const end = endOf(text, start + left.length, right);
    if (end === undefined) {
      searched = start + 1;
      continue;
    }
    const inner = text.slice(start + left.length, end - right.length);
    const trimsBefore = /^-\s/.test(inner);
    const trimsAfter = /\s-$/.test(inner);
    const body = inner.slice(trimsBefore ? 2 : 0, trimsAfter ? -2 : undefined).trim();
    split.texts.push(text.slice(from, start));
    split.actions.push({
      source: text.slice(start, end),
      body,
      line: text.slice(0, start).split('\n').length,
      trimsBefore,
      trimsAfter,
      isComment: /^\/\*[^]*\*\/$/.test(body),
    });
    from = end;
    searched = end;
  }
  split.texts.push(text.slice(from));
  return split;
}

/** Returns where an action ends that begins here, its right delimiter included. */
function endOf(text: string, from: number, right: string): number | undefined {
  const comment = /^(?:-\s)?\/\*/.exec(text.slice(from, from + 4));
  if (comment !== null) {
    const close = text.indexOf('*/', from);
    const end = close === -1 ? -1 : text.indexOf(right, close + 2);
    return end === -1 ? undefined : end + right.length;
  }
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(right, at)) return at + right.length;
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted !== null) at += quoted[0].length - 1;
  }
  return undefined;
}
