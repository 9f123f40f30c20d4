import { once } from 'node:events';
import { createInflate } from 'node:zlib';

/** Finds the end of a zlib stream without keeping what is in it. */
export class InflateCounter {
  private readonly inflate = createInflate();
  private failure: Error | undefined;
  private onFailure: (error: Error) => void = () => {};
  /** Bytes that came out so far. */
  sizeBytes = 0;

  constructor() {
    this.inflate.on('data', (part: Buffer) => (this.sizeBytes += part.length));
    this.inflate.on('error', (error: Error) => {
      this.failure = error;
      this.onFailure(error);
    });
  }

  /** Takes the next bytes; returns how many of them belong to the stream, and whether it ends with them. Fails as zlib does. */
  async take(part: Buffer): Promise<{ usedBytes: number; done: boolean }> {
    const before = this.inflate.bytesWritten;
    if (this.failure !== undefined) throw this.failure;
    await new Promise<void>((resolve, reject) => {
      this.onFailure = reject;
      this.inflate.write(part, () => resolve());
    });
    const usedBytes = this.inflate.bytesWritten - before;
    // zlib leaves alone what comes behind the end; where nothing does, the next part tells.
    const done = usedBytes < part.length;
    if (done && !this.inflate.readableEnded) await once(this.inflate, 'end');
    return { usedBytes, done };
  }

  close(): void {
    this.inflate.destroy();
  }
}
