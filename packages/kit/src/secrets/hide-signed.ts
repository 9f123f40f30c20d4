/** Parameters that open what an address leads to: signatures of S3, Google, Azure and their like, tokens, keys, passwords. */
const NAMES = String.raw`[\w.-]*(?:signature|token|secret|passw(?:or)?d|credential|api[-_]?key|access[-_]?key|keyid)[\w.-]*|sig|auth|jwt|key|pwd|pass|hmac`;
/** Also where an address stands in another one, in JSON of Go or in HTML. */
const PARAMETER = new RegExp(
  String.raw`((?:[?&;]|%3F|%26|\\u0026)(?:${NAMES})(?:=|%3D))(?:(?!%26|%23|\\u0026)[^\s&;"'<>#\\])+`,
  'gi',
);
/** Of any scheme: a state may lie in a database, a module behind ssh. */
const PASSWORD = /(\b[a-z][a-z\d+.-]*:\/\/[^\s/@:"'<>]*):[^\s/@"'<>]+@/gi;
/** A token may stand in the place of a user. */
const USER = /(\bhttps?:\/\/)[^\s/@:"'<>]{16,}@/gi;

/** Returns the text with passwords, signatures and tokens in its addresses replaced by `***`. */
export function hideSigned(text: string): string {
  return text.replaceAll(PARAMETER, '$1***').replaceAll(PASSWORD, '$1:***@').replaceAll(USER, '$1***@');
}
