/** Shorter values would blank half the log, and protect nothing. */
export const MIN_SECRET_LENGTH = 4;
const FILTER_SIZE = 1 << 16;

/**
 * A set of secret texts that finds itself in other texts: one pass whatever its size, overlapping finds hidden as one.
 * (One regular expression of all of them takes minutes for a plan with thousands of secrets, and leaves the rest of an overlap.)
 */
export class SecretMatcher {
  /** Lengths of the secrets by hash of their first four characters, longest first. */
  readonly #lengths = new Map<number, number[]>();
  /** Says of most positions of a text that no secret begins there. */
  readonly #filter = new Uint8Array(FILTER_SIZE);
  readonly #known = new Set<string>();

  /** Adds a text to hide; returns whether it is new and long enough. */
  add(secret: string): boolean {
    if (secret.length < MIN_SECRET_LENGTH || this.#known.has(secret)) return false;
    this.#known.add(secret);
    const hash = hashAt(secret, 0);
    this.#filter[hash & (FILTER_SIZE - 1)] = 1;
    const lengths = this.#lengths.get(hash) ?? [];
    if (!lengths.includes(secret.length)) {
      this.#lengths.set(
        hash,
        [...lengths, secret.length].sort((a, b) => b - a),
      );
    }
    return true;
  }

  /** Returns whether any secret stands in the text. */
  finds(text: string): boolean {
    return !this.#spans(text).next().done;
  }

  /** Returns where the first secret stands in the text; undefined where none does. */
  indexIn(text: string): number | undefined {
    const first = this.#spans(text).next();
    return first.done === true ? undefined : first.value.start;
  }

  /** Returns the text with every secret replaced by `***`. */
  hide(text: string): string {
    let hidden = '';
    let from = 0;
    for (const { start, end } of this.#spans(text)) {
      hidden += `${text.slice(from, start)}***`;
      from = end;
    }
    return from === 0 ? text : hidden + text.slice(from);
  }

  *#spans(text: string): Generator<{ start: number; end: number }> {
    if (this.#known.size === 0) return;
    let open: { start: number; end: number } | undefined;
    for (let at = 0; at <= text.length - MIN_SECRET_LENGTH; at += 1) {
      const hash = hashAt(text, at);
      if (this.#filter[hash & (FILTER_SIZE - 1)] === 0) continue;
      const length = this.#lengths.get(hash)?.find((each) => this.#known.has(text.slice(at, at + each)));
      if (length === undefined) continue;
      const end = at + length;
      if (open === undefined || at > open.end) {
        if (open !== undefined) yield open;
        open = { start: at, end };
      } else open.end = Math.max(open.end, end);
    }
    if (open !== undefined) yield open;
  }
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < MIN_SECRET_LENGTH; offset += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at + offset)) | 0;
  }
  // The low bits choose the place in the filter, so the high ones have to count.
  return hash ^ (hash >>> 16);
}
