const MAX_READINGS = 1000;

/** Returns every reading of the choices `{a,b}` in a pattern, one in another too; undefined where there are more than a thousand. */
export function expandBraces(pattern: string): string[] | undefined {
  const readings: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    const each = open.pop()!;
    const [, before = '', choices, after = ''] = /^(.*)\{([^{}]*)\}(.*)$/s.exec(each) ?? [];
    if (choices === undefined) readings.push(each);
    else open.push(...choices.split(',').map((text) => `${before}${text}${after}`));
    if (open.length + readings.length > MAX_READINGS) return undefined;
  }
  return readings;
}
