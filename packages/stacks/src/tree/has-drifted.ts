/** A file by its blob ids; undefined where there is none. */
export interface FileIds {
  /** As it stands in the directory. */
  current: string | undefined;
  /** As an earlier run recorded it in the index; '' where the index says nothing that can be right. */
  recorded: string | undefined;
  /** As the templates give it now. */
  wanted: string | undefined;
}

/** Returns whether somebody has edited or removed a file of ours by hand, or laid one in its way. */
export function hasDrifted({ current, recorded, wanted }: FileIds): boolean {
  // A file in our way that we never wrote is somebody's too, unless it is what we would write.
  if (recorded === undefined) return current !== undefined && wanted !== undefined && current !== wanted;
  // What somebody removed and no template gives is what everybody wants.
  if (current === undefined) return wanted !== undefined;
  return current !== recorded && !(recorded === '' && current === wanted);
}
