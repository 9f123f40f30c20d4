/**
 * What a log shows of raw output once the runner has masked it, with the masks that the output itself announces and nothing
 * else: both runners know more (workflow secrets, and GitHub's also encodings), so what is hidden here is hidden there.
 */
export type Masker = (raw: string) => string;

const MASK = '::add-mask::';

/** Source: actions/runner, src/Runner.Worker/ActionCommandManager.cs and src/Sdk/DTLogging/Logging/SecretMasker.cs. */
export const githubMasker: Masker = (raw) => {
  const masks: string[] = [];
  return lines(raw)
    .flatMap((line) => {
      if (line.startsWith(MASK)) {
        const value = unescapeData(line.slice(MASK.length));
        masks.push(value, ...value.split(/[\r\n]/).map((each) => each.trim()));
        return [];
      }
      const [, , message] = /^::(\w[\w-]*)[^:]*::(.*)$/.exec(line) ?? [];
      return [hideSpans(message === undefined ? line : unescapeData(message), masks)];
    })
    .join('\n');
};

/** Source: Forgejo's runner, internal/pkg/report/mask.go: longest first, nothing decoded, commands printed as they stand. */
export const forgejoMasker: Masker = (raw) => {
  const masks: string[] = [];
  return lines(raw)
    .flatMap((line) => {
      if (line.startsWith(MASK)) {
        masks.push(line.slice(MASK.length));
        masks.sort((a, b) => b.length - a.length);
        return [];
      }
      return [hideInOrder(line, masks)];
    })
    .join('\n');
};

/**
 * The log that Forgejo keeps of a job in the worst case. Source: Forgejo's runner, internal/pkg/report/reporter.go: rows wait for the next
 * report (a second, longer where the server is slow), and each mask announced until then hides them too, the earlier ones included.
 */
export const forgejoStoredLog: Masker = (raw) => {
  const masks = lines(raw).filter((line) => line.startsWith(MASK));
  return forgejoMasker([...masks, ...lines(raw).filter((line) => !line.startsWith(MASK))].join('\n'));
};

const lines = (raw: string): string[] => raw.split(/\r?\n/);

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

/** Overlapping finds are hidden together. */
function hideSpans(text: string, masks: string[]): string {
  const hidden = Array.from({ length: text.length }, () => false);
  for (const mask of masks) {
    if (mask === '') continue;
    for (let at = text.indexOf(mask); at !== -1; at = text.indexOf(mask, at + 1))
      hidden.fill(true, at, at + mask.length);
  }
  return [...hidden.keys()].map((at) => (hidden[at] ? (hidden[at - 1] ? '' : '***') : text[at])).join('');
}

/** As Go's strings.Replacer: at every place the first mask that fits. */
function hideInOrder(text: string, masks: string[]): string {
  let hidden = '';
  for (let at = 0; at < text.length;) {
    const mask = masks.find((each) => each !== '' && text.startsWith(each, at));
    hidden += mask === undefined ? text[at] : '***';
    at += mask?.length ?? 1;
  }
  return hidden;
}
