/** The lines of a text, which is looked through once, when it is first asked. */
export interface LineIndex {
  /** Returns line and column (from 1) of an offset. */
  placeOf(offset: number): { line: number; column: number };
  /** Returns the offset at which a line (from 1) begins. */
  startOf(line: number): number;
}

/** Returns the lines of a text. */
export function indexLines(text: string): LineIndex {
  let found: number[] | undefined;
  const starts = (): number[] => (found ??= startsIn(text));
  return {
    placeOf: (offset) => {
      let [low, high] = [0, starts().length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts()[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts()[low]! + 1 };
    },
    startOf: (line) => starts()[line - 1] ?? text.length,
  };
}

function startsIn(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
