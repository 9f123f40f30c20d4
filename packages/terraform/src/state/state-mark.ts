import { createHash } from 'node:crypto';
import { isRecord, recordsOf } from '@edp/kit';
import { parseJson } from '../parse-json.ts';

/** What tells one version of a state from all others, without any value of it. */
export interface StateMark {
  lineage: string;
  /** -1 where there is none. */
  serial: number;
  /** SHA-256 of which objects are in it. */
  instances: string;
}

/** Returns the mark of a state; that of an empty one where the text is none. */
export function markOf(text: string): StateMark {
  const state = parsed(text);
  const ids = recordsOf(state['resources']).flatMap(({ module, mode, type, name, instances }) =>
    recordsOf(instances).map(({ index_key: key, deposed, attributes }) =>
      JSON.stringify([module, mode, type, name, key, deposed, isRecord(attributes) ? attributes['id'] : undefined]),
    ),
  );
  return { ...readMark(state), instances: createHash('sha256').update(ids.sort().join('\n')).digest('hex') };
}

/** Returns the mark that somebody wrote down; what is missing in it matches no state. */
export function readMark({ lineage, serial, instances }: Record<string, unknown>): StateMark {
  return {
    lineage: typeof lineage === 'string' ? lineage : '',
    serial: typeof serial === 'number' ? serial : -1,
    instances: typeof instances === 'string' ? instances : '',
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const state = parseJson(text);
    return isRecord(state) ? state : {};
  } catch {
    return {};
  }
}
