/** Parameters that open what an address leads to: signatures of S3, Google, Azure and their like, tokens, keys, passwords. */
const NAMES = String.raw`[\w.-]*(?:signature|token|secret|passw(?:or)?d|credential|api[-_]?key|access[-_]?key|keyid)[\w.-]*|sig|auth|jwt|key`;
/** Also where an address stands in another one, in JSON of Go or in HTML. */
const PARAMETER = new RegExp(
  String.raw`((?:[?&;]|%3F|%26|\\u0026)(?:${NAMES})(?:=|%3D))(?:(?!%26|%23|\\u0026)[^\s&;"'<>#\\])+`,
  'gi',
);
const USER = /(\bhttps?:\/\/[^\s/@:"'<>]*):[^\s/@"'<>]+@/gi;

/** Returns the text with passwords, signatures and tokens in its addresses replaced by `***`. */
export function hideSigned(text: string): string {
  return text.replaceAll(PARAMETER, '$1***').replaceAll(USER, '$1:***@');
}
