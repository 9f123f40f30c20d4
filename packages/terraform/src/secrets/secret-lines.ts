/** An attribute, or a key of JSON. */
const NAMED = /^(\s*)"?([^\s"'=:{}[\]]+)"?\s*[=:]/;
const HEREDOC = /<<-?\s*([^\s"]+)\s*$/;
/** What may stand in a line beside its secrets. */
const NOTHING = /^(?:[\s\W]|true|false|null|\d{1,3}\b|<<-?\w+)*$/;

/** Of these Terraform quotes the word alone. */
const WORD = /[$%]\{~?\s*([\w-]{4,})/g;

export interface SecretLinesOptions {
  isSecret: (name: string) => boolean;
  /** Texts that are hidden already. */
  known: readonly string[];
}

/**
 * Returns the lines of a file of variables that hold more of a secret value than what was read from it. Terraform quotes a line that it
 * cannot read, and a password with a quote or `${` in it, which a script wrote between quotes, is such a line. Lines of a heredoc are
 * read as they are and no part of it.
 */
export function secretLines(text: string, { isSecret, known }: SecretLinesOptions): string[] {
  const isOpen = /^\s*[[{]/.test(text) && !isJson(text);
  const found: string[] = [];
  let indent = -1;
  let end: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (end !== undefined) {
      if (line.trim() === end) end = undefined;
      continue;
    }
    const [, blanks = '', name] = NAMED.exec(line) ?? [];
    if (name !== undefined && (indent < 0 || blanks.length <= indent)) indent = isSecret(name) ? blanks.length : -1;
    end = HEREDOC.exec(line)?.[1];
    if ((isOpen || indent >= 0) && hasRest(line, { known }))
      found.push(line.trim(), ...[...line.matchAll(WORD)].map(([, word]) => word!));
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

function hasRest(line: string, { known }: { known: readonly string[] }): boolean {
  const value = line.replace(NAMED, '');
  return !NOTHING.test(
    known.reduce((rest, secret) => (secret.length < 4 ? rest : rest.replaceAll(secret, ' ')), value),
  );
}
