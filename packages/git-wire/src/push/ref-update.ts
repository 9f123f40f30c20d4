/** A change of one ref. */
export interface RefUpdate {
  ref: string;
  /** What the ref must be for the update to happen; ZERO_ID for "must not exist". */
  oldId: string;
  /** ZERO_ID deletes the ref. */
  newId: string;
}

/** In place of an id: no ref. */
export const ZERO_ID = '0'.repeat(40);
