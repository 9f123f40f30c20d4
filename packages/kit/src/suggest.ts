/** Returns how many single-character edits (insert, remove, replace, swap of neighbours) lead from one word to the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** Comparisons of one list, some hundred milliseconds: thousands of wrong words against thousands of known ones are a square. */
const MAX_COMPARISONS = 50_000;

/** Returns `, did you mean "x"?` for the nearest known word, '' when none is near. */
export function suggest(word: string, known: Iterable<string>): string {
  return createSuggester(() => known)(word);
}

/** Returns `suggest` for many words and one list: after so many comparisons that no word more would help, it has nothing to say. */
export function createSuggester(known: (word: string) => Iterable<string>): (word: string) => string {
  let left = MAX_COMPARISONS;
  return (word) => {
    // A hostile input of any length must cost nothing.
    if (word.length > 64) return '';
    const wanted = word.toLowerCase();
    let [near, nearest] = ['', Number.POSITIVE_INFINITY];
    for (const each of left > 0 ? known(word) : []) {
      const most = Math.min(Math.max(1, Math.floor(each.length / 3)), nearest - 1);
      if (Math.abs(each.length - word.length) > most) continue;
      left -= 1;
      const distance = editDistance(wanted, each.toLowerCase());
      if (distance <= most) [near, nearest] = [each, distance];
      if (left <= 0) break;
    }
    return near === '' ? '' : `, did you mean "${near}"?`;
  };
}
