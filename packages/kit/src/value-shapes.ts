/**
 * What a value may look like that is printed or compared, wherever it comes from: an input, a plan that is kept in Git, a run lock.
 * None of them lets a line break, a control character or a blank in where no form would.
 */
export const VALUE_SHAPES = {
  /** The whole SHA-256 of a kept plan. */
  planId: /^[0-9a-f]{64}$/,
  /** SHA-256 in general. */
  digest: /^[0-9a-f]{64}$/,
  commit: /^[0-9a-f]{40}$/,
  /** What git allows in the name of a branch or tag, less what could be anything else. */
  stacksRef: /^(?!.*(\.\.|@\{|\/\/|\/$|\.lock$))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./+@#=,-]{0,254}$/u,
  /** Name of an account of a forge, those of bots included. */
  actor: /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@+-]{0,99}(\[bot\])?$/u,
  runUrl: /^https?:\/\/[^\s\p{C}<>"'`\\|]{1,600}$/u,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  /** Words in one line. */
  line: /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{0,600}$/u,
} as const;

export type ValueShape = keyof typeof VALUE_SHAPES;
