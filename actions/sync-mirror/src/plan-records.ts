import type { FileChange } from '@edp/forge';
import type { RunContext } from '@edp/kit';
import {
  formatRecord,
  type Marker,
  MARKER_FILE,
  type MirrorState,
  parseMarker,
  STATE_FILE,
  type SyncReport,
} from '@edp/mirror';

/**
 * Returns what a sync has to write down at the target: its state, and the marker where it was complete. The same content again is no change,
 * so the marker's commit tells since when the mirror has been like this.
 */
export function planRecords(
  { source, content, complete }: SyncReport,
  {
    state,
    before,
    context,
  }: { state: MirrorState; before: { state: string | undefined; marker: string | undefined }; context: RunContext },
): FileChange[] {
  const changes: FileChange[] = [];
  const text = formatRecord(state);
  if (text !== before.state) changes.push({ path: STATE_FILE, text, before: before.state });
  if (!complete) return changes;
  const marker: Marker = { version: 1, source, at: new Date().toISOString(), run: context.runUrl, content };
  const old = parseMarker(before.marker);
  const isSame = old?.source === source && formatRecord({ ...marker, content: old.content }) === formatRecord(marker);
  if (!isSame) changes.push({ path: MARKER_FILE, text: formatRecord(marker), before: before.marker });
  return changes;
}
