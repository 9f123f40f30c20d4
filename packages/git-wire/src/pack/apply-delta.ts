import { brokenPack } from './broken-pack.ts';

/**
 * Returns how large the base of a delta is, what it makes, and where its instructions begin.
 * @throws GitWireError `GIT_PACK`
 */
export function deltaSizes(
  delta: Buffer,
  { source }: { source: string },
): { base: number; result: number; at: number } {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; factor < 2 ** 53; factor *= 128) {
      const byte = delta[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (!(byte & 0x80)) return value;
    }
    throw brokenPack(source, 'holds a broken delta');
  };
  return { base: varint(), result: varint(), at };
}

/**
 * Returns the object that a delta makes of its base (gitformat-pack, "Deltified representation"). `grow` is told the size of the
 * result before it is made, and may refuse it.
 * @throws GitWireError `GIT_PACK`
 */
export function applyDelta(
  base: Buffer,
  delta: Buffer,
  { source, grow = () => {} }: { source: string; grow?: (bytes: number) => void },
): Buffer {
  const broken = () => brokenPack(source, 'holds a broken delta');
  const sizes = deltaSizes(delta, { source });
  if (sizes.base !== base.length) throw broken();
  const size = sizes.result;
  let { at } = sizes;
  grow(size);
  const result = Buffer.alloc(size);
  let filled = 0;
  while (at < delta.length) {
    const command = delta[at++]!;
    if (command & 0x80) {
      let offset = 0;
      let length = 0;
      for (let bit = 0; bit < 4; bit += 1) if (command & (1 << bit)) offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
      for (let bit = 0; bit < 3; bit += 1) if (command & (0x10 << bit)) length += (delta[at++] ?? 0) * 2 ** (8 * bit);
      if (length === 0) length = 0x10000;
      if (at > delta.length || offset + length > base.length || filled + length > size) throw broken();
      filled += base.copy(result, filled, offset, offset + length);
    } else {
      if (command === 0 || at + command > delta.length || filled + command > size) throw broken();
      filled += delta.copy(result, filled, at, at + command);
      at += command;
    }
  }
  if (filled !== size) throw broken();
  return result;
}
