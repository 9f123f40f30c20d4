import { GitWireError } from './git-wire-error.ts';

/**
 * Returns the object that a delta makes of its base (gitformat-pack, "Deltified representation").
 * @throws GitWireError `GIT_PACK`
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = delta[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (!(byte & 0x80)) return value;
    }
  };
  if (varint() !== base.length) throw broken();
  const result = Buffer.alloc(varint());
  let filled = 0;
  while (at < delta.length) {
    const command = delta[at++]!;
    if (command & 0x80) {
      let offset = 0;
      let size = 0;
      for (let bit = 0; bit < 4; bit += 1) if (command & (1 << bit)) offset += delta[at++]! * 2 ** (8 * bit);
      for (let bit = 0; bit < 3; bit += 1) if (command & (0x10 << bit)) size += delta[at++]! * 2 ** (8 * bit);
      if (size === 0) size = 0x10000;
      if (offset + size > base.length || filled + size > result.length) throw broken();
      filled += base.copy(result, filled, offset, offset + size);
    } else {
      if (command === 0 || at + command > delta.length || filled + command > result.length) throw broken();
      filled += delta.copy(result, filled, at, at + command);
      at += command;
    }
  }
  if (filled !== result.length) throw broken();
  return result;
}

function broken(): GitWireError {
  return new GitWireError({
    code: 'GIT_PACK',
    message: 'the pack that the server sent holds a broken delta',
    fix: 'Dispatch the run again; if it stays, run git fsck on the server.',
  });
}
