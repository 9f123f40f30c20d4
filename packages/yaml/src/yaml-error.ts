export type YamlErrorCode = 'YAML_INVALID' | 'MERGE_CONFLICT' | 'YAML_TOO_LARGE' | 'JSON_INVALID';

/** Why a YAML text was refused; the message never quotes the text, which may hold secrets. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly code: YamlErrorCode;
  readonly fix: string;
  readonly at: { file: string; line?: number; column?: number };

  constructor(
    code: YamlErrorCode,
    message: string,
    { at, fix, cause }: { at: { file: string; line?: number; column?: number }; fix: string; cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.at = at;
    this.fix = fix;
  }
}
