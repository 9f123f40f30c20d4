/** A place in a file that an operator can open; lines and columns count from 1. */
export interface Position {
  file: string;
  line?: number;
  column?: number;
}

export interface CodedErrorOptions<Code extends string> {
  code: Code;
  message: string;
  /** What to do about it, as one line. */
  fix?: string;
  at?: Position;
  /** Several lines (a diff, a server's answer), printed before the error in a group. */
  details?: string;
  cause?: unknown;
}

/** An error with a closed set of codes, the way out of it and, where there is one, the place in a file. */
export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError';
  readonly code: Code;
  readonly fix?: string;
  readonly at?: Position;
  readonly details?: string;

  constructor({ code, message, fix, at, details, cause }: CodedErrorOptions<Code>) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    if (fix !== undefined) this.fix = fix;
    if (at !== undefined) this.at = at;
    if (details !== undefined) this.details = details;
  }
}
