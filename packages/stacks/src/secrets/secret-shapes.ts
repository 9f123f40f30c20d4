interface Shape {
  what: string;
  pattern: RegExp;
}

/** Tokens whose issuers gave them a shape that nothing else has. */
const TOKENS: Shape[] = [
  { what: 'an age secret key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})/g },
  { what: 'a GitLab token', pattern: /\bgl(?:pat|rt|dt|ptt|ft|soat|cbt)-[A-Za-z0-9_-]{20,}/g },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { what: 'a Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{20,}/g },
  {
    what: 'a Slack webhook',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]{30,}/g,
  },
  { what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'a PyPI token', pattern: /\bpypi-AgE[A-Za-z0-9_-]{50,}/g },
  { what: 'a Docker Hub token', pattern: /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g },
  { what: 'a Vault token', pattern: /\bhv[sb]\.[A-Za-z0-9_-]{24,}/g },
  { what: 'a Terraform token', pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,}/g },
  { what: 'a Grafana token', pattern: /\b(?:glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,})/g },
  { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g },
  {
    what: 'a signed token (JWT)',
    pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20,2000}/g,
  },
];

/** A key with its content: what only names the marker (a scanner's own rules) holds none. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S]){0,400}?[A-Za-z0-9+/]{40}[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|(?=\n\s*\n)|$)/g;
/** Base64 of a text that begins with "-----BEGIN ": of a key or of a certificate. */
const ARMOURED = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,}=*/g;
const CREDENTIALS_IN_URL = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'`<>${}]{0,100}:([^\s/:@"'`<>${}*%]{6,200})@[\w.-]+/gi;
const FAKE = /^(?:pass(?:word|wd)?|secret|token|user(?:name)?|x{3,}|changeme|example|redacted|my-?\w+)$/i;

/** One of these stands in every text that any of the shapes is found in: most files need no closer look. */
const HINT =
  /PRIVATE KEY|LS0tLS1CRUdJTi|AGE-SECRET|gh[pousr]_|github_pat_|gl[a-z]{2,4}[-_]|AKIA|ASIA|xox[abeprs]-|hooks\.slack|AIza|k_live_|npm_|pypi-|dckr_|hv[sb]\.|atlasv1|SG\.|eyJ|:\/\/[^\s/]*@/;

/** True for a text in which a shape may be found; a quick look. */
export const mayHaveShape = (text: string): boolean => HINT.test(text);

export interface FoundSecret {
  from: number;
  to: number;
  /** "a private key" */
  what: string;
}

/** Returns every place of a text that has the shape of a private key, a known token, or an address with a password in it. */
export function findShapedSecrets(text: string): FoundSecret[] {
  if (!HINT.test(text)) return [];
  const found: FoundSecret[] = [];
  const add = (what: string, from: number, length: number): void => void found.push({ what, from, to: from + length });
  for (const { 0: key, index } of text.matchAll(PRIVATE_KEY)) add('a private key', index, key.length);
  for (const { 0: base64, index } of text.matchAll(ARMOURED))
    if (Buffer.from(base64.slice(0, 120), 'base64').toString('latin1').includes('PRIVATE KEY'))
      add('a private key in base64', index, base64.length);
  for (const { what, pattern } of TOKENS)
    for (const { 0: token, index } of text.matchAll(pattern))
      if (!token.endsWith('EXAMPLE')) add(what, index, token.length);
  for (const { 0: url, 1: password = '', index } of text.matchAll(CREDENTIALS_IN_URL))
    if (!FAKE.test(password))
      add('an address with a password in it', index + url.lastIndexOf(`:${password}@`) + 1, password.length);
  return found;
}
