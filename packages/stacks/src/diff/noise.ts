const HEX = /^["']?(?:sha(?:1|256|512)[:-])?[0-9a-f]{7,128}["']?$/i;
const TIME = /^["']?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?["']?$/;
const DIGEST_KEY = /(?:^|[/._-])(?:checksum|fingerprint|config-?hash|content-?hash|pod-template-hash)(?:[/._-]|$)/i;
const TIME_KEY =
  /(?:^|[/._-])(?:creationTimestamp|timestamp|lastUpdated|generated|created|rendered|updated)(?:[_-]?(?:at|on|time))?$|(?:generated|created|rendered|updated)At$/i;
/** Annotations of ours that name the templates' version. */
const VERSION_KEY = /^edp\/[\w.-]*commit$/;
const LINE = /^\s*(?:- )?["']?([\w./-]+)["']?\s*:\s*(\S[^,]*?),?\s*$/;

/** True for a value that changes with everything and says nothing by itself: a checksum, a time, the version of the templates. */
export function isNoise(key: string, value: string): boolean {
  const says = (name: RegExp, shape: RegExp): boolean => name.test(key) && shape.test(value);
  return says(DIGEST_KEY, HEX) || says(TIME_KEY, TIME) || says(VERSION_KEY, HEX);
}

/** True for a line of YAML or JSON that holds nothing but such a value. */
export function isNoiseLine(line: string): boolean {
  const [, key, value] = LINE.exec(line) ?? [];
  return key !== undefined && value !== undefined && isNoise(key, value);
}
