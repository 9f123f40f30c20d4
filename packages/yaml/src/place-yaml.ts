import { type Event, EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { type ParseOptions, parseYamlDocuments } from './parse-yaml.ts';

/** The documents of a YAML text, and where in it their values stand. */
export interface PlacedYaml {
  documents: unknown[];
  /** Returns the line (from 1) of the key or list item at `path` of a document, or of its nearest ancestor. */
  lineOf(document: number, path: readonly (string | number)[]): number;
  /** Returns the line (from 1) on which the text at `path` begins: below its key where it is a block. */
  textLineOf(document: number, path: readonly (string | number)[]): number;
}

interface Place {
  key: number;
  value: number;
}

/**
 * Returns every document of a YAML text with the lines of its values; these cost a second look at the text, when the first is asked for.
 * @throws YamlError `YAML_INVALID`, `YAML_TOO_LARGE`
 */
export function placeYaml(text: string, options: ParseOptions): PlacedYaml {
  const documents = parseYamlDocuments(text, options);
  let events: Event[] | undefined;
  const lineAt = (offset: number): number => text.slice(0, Math.max(offset, 0)).split('\n').length;
  const find = (document: number, path: readonly (string | number)[]): Place =>
    findPlace((events ??= parseEvents(text, {})), { source: text, document, path });
  return {
    documents,
    lineOf: (document, path) => lineAt(find(document, path).key),
    textLineOf: (document, path) => lineAt(find(document, path).value),
  };
}

function findPlace(
  events: Event[],
  { source, document, path }: { source: string; document: number; path: readonly (string | number)[] },
): Place {
  let at = documentStart(events, document) + 1;
  let place: Place = { key: offsetOf(events[at]), value: offsetOf(events[at]) };
  for (const part of path) {
    const container = events[at];
    let child = at + 1;
    let found: Place | undefined;
    if (container?.type === EVENT_ID.MAPPING) {
      while (events[child] !== undefined && events[child]!.type !== EVENT_ID.POP) {
        const key = events[child]!;
        const value = nodeEnd(events, child);
        if (key.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(part)) {
          found = { key: offsetOf(key), value: offsetOf(events[value]) };
          child = value;
          break;
        }
        child = nodeEnd(events, value);
      }
    } else if (container?.type === EVENT_ID.SEQUENCE) {
      for (let index = 0; index < Number(part) && events[child]?.type !== EVENT_ID.POP; index += 1)
        child = nodeEnd(events, child);
      if (events[child]?.type !== EVENT_ID.POP)
        found = { key: offsetOf(events[child]), value: offsetOf(events[child]) };
    }
    // What an alias or a merge key brings in is asked for where that stands.
    if (found === undefined) return place;
    place = found;
    at = child;
  }
  return place;
}

function documentStart(events: Event[], document: number): number {
  let seen = -1;
  return events.findIndex((event) => {
    if (event.type === EVENT_ID.DOCUMENT) seen += 1;
    return seen === document;
  });
}

/** The index after the node that begins at `start`. */
function nodeEnd(events: Event[], start: number): number {
  let depth = 0;
  for (let index = start; index < events.length; index += 1) {
    const { type } = events[index]!;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return events.length;
}

function offsetOf(event: Event | undefined): number {
  if (event === undefined) return 0;
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
}
