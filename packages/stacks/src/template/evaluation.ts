import type { Position, Violation } from '@edp/kit';
import type { Withheld } from './explain-missing.ts';
import type { LineTrace } from './line-trace.ts';
import type { Scope } from './scope.ts';
import type { Mustache, Place, Program } from './template-ast.ts';

/** Stands for a value that could not be had; its violation is noted already. */
export const FAILED = Symbol('failed');

/** Far more than any template needs, far less than hurts. */
const MAX_STEPS = 500_000;
const MAX_OUTPUT_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 200;
/** Characters and parts of lists that helpers may take and give, whether they are put out or not. */
const MAX_WORK = 50_000_000;

/** Thrown where a template would run on without end; stops its file, not the run. */
export class LimitReached extends Error {}

/** Returns the text of a program; `enclosing`: the contexts around its block, which inline partials written in it see. */
export type Evaluate = (program: Program | undefined, scope: Scope, options?: { enclosing?: unknown[] }) => string;

/** What is gathered while the template of one file is evaluated. */
export class Evaluation {
  /** Set while a branch that is not taken is looked through for mistakes: nothing counts but names that cannot be right. */
  dry = false;
  /** Objects whose keys are all there are: a name that they lack is wrong even where nothing prints it. */
  readonly closed: WeakSet<object>;
  /** Branches that were looked through. */
  readonly lookedThrough = new Set<Program>();
  /** Called for every text of a context that goes into the output as it is; returns what goes in. */
  onText: ((text: string, scope: Scope, node: Mustache) => string) | undefined;
  /** Set where it is asked what comes from where. */
  trace: LineTrace | undefined;
  /** `evaluateProgram` of this evaluation: blocks and partials lead back to it. */
  readonly evaluate: Evaluate;
  /** What no template gets. */
  readonly withheld: Withheld | undefined;
  private readonly violations: Violation[];
  private readonly noted: Set<string>;
  private steps = 0;
  private outputBytes = 0;
  private done = 0;
  private depth = 0;

  constructor({
    violations,
    noted,
    closed,
    withheld,
    evaluate,
  }: {
    violations: Violation[];
    /** Places and messages of the whole run: what a partial lacks is said once, however often it is called. */
    noted: Set<string>;
    closed: WeakSet<object>;
    withheld?: Withheld | undefined;
    evaluate: (run: Evaluation) => Evaluate;
  }) {
    this.violations = violations;
    this.noted = noted;
    this.closed = closed;
    this.withheld = withheld;
    this.evaluate = evaluate(this);
  }

  /** Notes a violation at a place of the scope's file. */
  note(scope: Scope, place: Place, { code, message, fix }: Pick<Violation, 'code' | 'message' | 'fix'>): void {
    const { line, column } = place.start;
    const at: Position = { file: scope.unit.file, line, column: column + 1 };
    const key = `${at.file}:${line}:${column}:${message}`;
    if (this.noted.has(key)) return;
    this.noted.add(key);
    const from = scope.calls.map((call) => call.from).toReversed();
    this.violations.push({
      code,
      message: from.length === 0 ? message : `${message} (called by ${from.join(', called by ')})`,
      fix,
      at,
    });
  }

  /**
   * Counts one statement and what it has put out.
   * @throws LimitReached
   */
  count(outputLength: number): void {
    this.steps += 1;
    this.outputBytes += outputLength;
    if (this.steps > MAX_STEPS) throw new LimitReached(`takes more than ${MAX_STEPS} steps`);
    if (this.outputBytes > MAX_OUTPUT_BYTES) throw new LimitReached(`gives more than ${MAX_OUTPUT_BYTES} bytes`);
  }

  /**
   * Counts what a helper has taken and given: a condition puts out nothing, however large the texts that it compares.
   * @throws LimitReached
   */
  work(...values: unknown[]): void {
    for (const value of values) if (typeof value === 'string' || Array.isArray(value)) this.done += value.length;
    if (this.done > MAX_WORK) throw new LimitReached(`makes texts and lists of more than ${MAX_WORK} parts on the way`);
  }

  /**
   * Runs something one level deeper.
   * @throws LimitReached
   */
  deeper<T>(run: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new LimitReached(`is nested deeper than ${MAX_DEPTH} levels`);
    try {
      return run();
    } finally {
      this.depth -= 1;
    }
  }

  /** Looks through a branch that is not taken, once. */
  lookThrough(program: Program, run: () => void): void {
    if (this.lookedThrough.has(program)) return;
    this.lookedThrough.add(program);
    const before = this.dry;
    this.dry = true;
    try {
      run();
    } finally {
      this.dry = before;
    }
  }
}
