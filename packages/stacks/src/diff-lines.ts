/** Lines `oldFrom` to before `oldTo` of the old text became `newFrom` to before `newTo` of the new one, all from 0. */
export interface ChangedLines {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Beyond this many lines gone and new, nobody reads which of them might be the same: the rest counts as replaced. */
const MAX_EDITS = 1500;

/**
 * Returns the fewest lines that differ between two texts (E. Myers, "An O(ND) difference algorithm and its variations", 1986), in order.
 * What is the same at both ends is taken off first, which leaves little of most files.
 */
export function diffLines(old: string[], now: string[]): ChangedLines[] {
  let from = 0;
  let [oldTo, newTo] = [old.length, now.length];
  while (from < oldTo && from < newTo && old[from] === now[from]) from += 1;
  while (oldTo > from && newTo > from && old[oldTo - 1] === now[newTo - 1]) {
    oldTo -= 1;
    newTo -= 1;
  }
  if (from === oldTo && from === newTo) return [];
  const whole = [{ oldFrom: from, oldTo, newFrom: from, newTo }];
  if (from === oldTo || from === newTo) return whole;
  return shortestEdits(old.slice(from, oldTo), now.slice(from, newTo), from) ?? whole;
}

function shortestEdits(old: string[], now: string[], offset: number): ChangedLines[] | undefined {
  const [n, m] = [old.length, now.length];
  const most = Math.min(n + m, MAX_EDITS);
  // How far down the old text each diagonal (old line minus new line) has come, after every number of edits.
  const reached = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(reached.slice(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal;
      const goesDown = diagonal === -edits || (diagonal !== edits && reached[at - 1]! < reached[at + 1]!);
      let x = goesDown ? reached[at + 1]! : reached[at - 1]! + 1;
      while (x < n && x - diagonal < m && old[x] === now[x - diagonal]) x += 1;
      reached[at] = x;
      if (x >= n && x - diagonal >= m) return trace(history, { edits, n, m, offset });
    }
  }
  return undefined;
}

/** Walks back from the end through what was reached, and joins edits that touch. */
function trace(
  history: Int32Array[],
  { edits: last, n, m, offset }: { edits: number; n: number; m: number; offset: number },
): ChangedLines[] {
  const found: ChangedLines[] = [];
  let [x, y] = [n, m];
  for (let edits = last; edits > 0; edits -= 1) {
    const reached = history[edits]!;
    const at = edits + 1 + (x - y);
    const goesDown = x - y === -edits || (x - y !== edits && reached[at - 1]! < reached[at + 1]!);
    const beforeX = goesDown ? reached[at + 1]! : reached[at - 1]!;
    const beforeY = beforeX - (goesDown ? x - y + 1 : x - y - 1);
    // The edit itself; what lies between it and where we stand is the same on both sides.
    const [afterX, afterY] = goesDown ? [beforeX, beforeY + 1] : [beforeX + 1, beforeY];
    const next = found.at(-1);
    const touches = next !== undefined && next.oldFrom === afterX + offset && next.newFrom === afterY + offset;
    if (touches) Object.assign(next, { oldFrom: beforeX + offset, newFrom: beforeY + offset });
    else
      found.push({
        oldFrom: beforeX + offset,
        oldTo: afterX + offset,
        newFrom: beforeY + offset,
        newTo: afterY + offset,
      });
    [x, y] = [beforeX, beforeY];
  }
  return found.toReversed();
}
