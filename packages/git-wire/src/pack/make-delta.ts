const MAX_COPY = 0x10000;
const MAX_INSERT = 0x7f;

/**
 * Returns the delta that makes `after` of `before` (gitformat-pack, "Deltified representation"), for objects that differ in one place,
 * as a directory does of which one entry changed: what is equal at both ends is copied, what lies between is spelled out.
 */
export function makeDelta(before: Buffer, after: Buffer): Buffer {
  const head = commonLength(before, after);
  const tail = commonTail(before.subarray(head), after.subarray(head));
  return Buffer.concat([
    varint(before.length),
    varint(after.length),
    ...copies(0, head),
    ...inserts(after.subarray(head, after.length - tail)),
    ...copies(before.length - tail, tail),
  ]);
}

function* copies(from: number, length: number): Generator<Buffer> {
  for (let done = 0; done < length; done += MAX_COPY) {
    const size = Math.min(MAX_COPY, length - done);
    // 64 KiB is spelled as no size at all.
    const sizeBytes = size === MAX_COPY ? [0, 0] : [size & 0xff, size >> 8];
    const offset = from + done;
    const fields = [offset & 0xff, (offset >> 8) & 0xff, (offset >> 16) & 0xff, (offset >>> 24) & 0xff, ...sizeBytes];
    const command = fields.reduce((bits, byte, index) => (byte === 0 ? bits : bits | (1 << index)), 0x80);
    yield Buffer.from([command, ...fields.filter((byte) => byte !== 0)]);
  }
}

function* inserts(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += MAX_INSERT) {
    const part = bytes.subarray(at, at + MAX_INSERT);
    yield Buffer.from([part.length]);
    yield part;
  }
}

/** Bisects, as comparing runs natively. */
function commonLength(a: Buffer, b: Buffer): number {
  let [same, differs] = [0, Math.min(a.length, b.length) + 1];
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if (a.compare(b, same, middle, same, middle) === 0) same = middle;
    else differs = middle;
  }
  return same;
}

function commonTail(a: Buffer, b: Buffer): number {
  let [same, differs] = [0, Math.min(a.length, b.length) + 1];
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    const equal = a.compare(b, b.length - middle, b.length - same, a.length - middle, a.length - same) === 0;
    if (equal) same = middle;
    else differs = middle;
  }
  return same;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}
