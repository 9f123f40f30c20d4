import { type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { mendBrackets } from './lenient-yaml.ts';
import { indexLines, type LineIndex } from './line-index.ts';

/** Where a value of a YAML text stands, and what is below it; offsets count from 0. */
export interface Place {
  /** Of its key or, in a list, of itself. */
  key: number;
  /** Of itself; of the text below its key where it is a block of text. */
  value: number;
  below?: Map<string, Place>;
}

/** The places of a text, a tree for each document. */
export interface PlaceTrees {
  roots: Place[];
  lines: LineIndex;
}

interface Open {
  place?: Place;
  isMap?: boolean;
  /** The key whose value comes next; it has no text where it is no scalar. */
  key?: { text: string | undefined; at: number } | undefined;
}

/**
 * Returns the places of all values of a text; keys are the texts they become, list items their index.
 * What an alias or a merge key brings in stands where that stands. @throws YAMLException
 */
export function placeTrees(text: string): PlaceTrees {
  return mendBrackets(text, (source) => ({
    roots: grow(source, parseEvents(source, {})),
    lines: indexLines(source),
  }));
}

/** Returns the places that a path leads through, as far as it leads, the whole document first. */
export function followPlaces(root: Place, path: readonly (string | number)[]): Place[] {
  const found = [root];
  for (const part of path) {
    const next = found.at(-1)!.below?.get(String(part));
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

function grow(source: string, events: Event[]): Place[] {
  const documents: Place[] = [];
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) open.push({});
    else {
      const at = offsetOf(event);
      const place: Place = { key: at, value: at };
      const parent = open.at(-1)!;
      if (parent.place === undefined) {
        // A node of a document, or one of a key that is no scalar.
        if (open.length === 1) documents.push(place);
      } else if (parent.isMap && parent.key === undefined) {
        parent.key = { text: event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : undefined, at };
        if (isCollection(event)) open.push({});
        continue;
      } else if (parent.isMap) {
        place.key = parent.key!.at;
        if (parent.key!.text !== undefined) parent.place.below!.set(parent.key!.text, place);
        parent.key = undefined;
      } else parent.place.below!.set(String(parent.place.below!.size), place);
      if (!isCollection(event)) continue;
      place.below = new Map();
      open.push(parent.place === undefined && open.length > 1 ? {} : { place, isMap: event.type === EVENT_ID.MAPPING });
    }
  }
  return documents;
}

const isCollection = ({ type }: Event): boolean => type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE;

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) {
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return Math.max(quoted ? event.valueStart - 1 : event.valueStart, 0);
  }
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
}
