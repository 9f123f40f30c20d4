import type { FileChange } from '@edp/forge';
import type { RunContext } from '@edp/kit';
import { formatRecord, type Marker, MARKER_FILE, parseMarker, STATE_FILE } from '../marker.ts';
import type { MirrorState } from '../mirror-state.ts';
import type { SyncReport } from '../sync-report.ts';

/** A look at the same content is recorded again only after this long: how old a mirror may be is asked in hours. */
const RENEW_AFTER_MS = 60 * 60_000;

/**
 * Returns what a sync has to write down at the target: its state, and the marker where it was complete. `at` of the marker says when everything
 * was last there, `since` since when it has been the same.
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
  const at = new Date().toISOString();
  const marker: Marker = { version: 1, source, at, since: at, run: context.runUrl, content };
  const old = parseMarker(before.marker);
  const isSame = old?.source === source && formatRecord({ ...marker, content: old.content }) === formatRecord(marker);
  if (isSame) marker.since = old.since ?? old.at;
  const isRecent = isSame && Date.parse(at) - Date.parse(old.at) < RENEW_AFTER_MS;
  if (!isRecent) changes.push({ path: MARKER_FILE, text: formatRecord(marker), before: before.marker });
  return changes;
}
