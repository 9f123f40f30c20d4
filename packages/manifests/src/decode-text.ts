/** Byte order marks, the longer first, and what they stand for. */
const MARKS: [mark: number[], unitBytes: 1 | 2 | 4, isBigEndian: boolean][] = [
  [[0xff, 0xfe, 0, 0], 4, false],
  [[0, 0, 0xfe, 0xff], 4, true],
  [[0xef, 0xbb, 0xbf], 1, false],
  [[0xff, 0xfe], 2, false],
  [[0xfe, 0xff], 2, true],
];

/**
 * Returns the text of a file as readers of YAML take it: UTF-8, or what its byte order mark says (UTF-16, UTF-32; YAML 1.2, 5.2). The mark stays,
 * as one character. undefined for a file with zero bytes and no such mark, which is no text.
 */
export function decodeText(content: Buffer): string | undefined {
  const [, unitBytes = 1, isBigEndian = false] =
    MARKS.find(([mark]) => mark.every((byte, index) => content[index] === byte)) ?? [];
  if (unitBytes === 1) return content.includes(0) ? undefined : content.toString('utf8');
  const whole = content.subarray(0, content.length - (content.length % unitBytes));
  if (unitBytes === 2) return (isBigEndian ? Buffer.from(whole).swap16() : whole).toString('utf16le');
  let text = '';
  for (let at = 0; at < whole.length; at += 4) {
    const point = isBigEndian ? whole.readUInt32BE(at) : whole.readUInt32LE(at);
    text += point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\uFFFD';
  }
  return text;
}

/** True for a file whose bytes say little before they are decoded. */
export const isWide = (content: Buffer): boolean =>
  (content[0] === 0xff && content[1] === 0xfe) ||
  (content[0] === 0xfe && content[1] === 0xff) ||
  (content[0] === 0 && content[1] === 0 && content[2] === 0xfe);
