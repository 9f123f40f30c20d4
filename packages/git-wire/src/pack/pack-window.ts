const MIN_BYTES = 65_536;

/** The bytes of a stream that have come and are not used up yet, in one piece however small the parts are that they come in. */
export class PackWindow {
  private bytes: Buffer = Buffer.alloc(0);
  private start = 0;
  private end = 0;
  /** Whether `bytes` is ours, and so may be written to. */
  private isOwn = false;

  get length(): number {
    return this.end - this.start;
  }

  /** Returns all of it; valid until more is added. */
  all(): Buffer {
    return this.bytes.subarray(this.start, this.end);
  }

  /** Returns the first bytes and goes behind them; valid until more is added. */
  take(count: number): Buffer {
    const taken = this.bytes.subarray(this.start, this.start + count);
    this.start += taken.length;
    return taken;
  }

  /** Adds a part: as it is where nothing is left, else behind the rest, in a buffer that doubles as it grows, so that each byte is copied a bounded number of times. */
  add(part: Buffer): void {
    if (this.length === 0) {
      [this.bytes, this.start, this.end, this.isOwn] = [part, 0, part.length, false];
      return;
    }
    const needed = this.length + part.length;
    if (!this.isOwn || this.end + part.length > this.bytes.length) this.move(needed);
    this.end += part.copy(this.bytes, this.end);
  }

  /** Brings the rest to the start of a buffer with room for it. */
  private move(needed: number): void {
    const rest = this.all();
    // Moving within the buffer is worth it only where that frees as much as it copies.
    const target =
      this.isOwn && needed * 2 <= this.bytes.length ? this.bytes : Buffer.allocUnsafe(Math.max(needed * 2, MIN_BYTES));
    const length = rest.copy(target, 0);
    [this.bytes, this.start, this.end, this.isOwn] = [target, 0, length, true];
  }
}
