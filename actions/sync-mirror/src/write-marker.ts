import type { Log, RunContext } from '@edp/kit';
import { formatRecord, type Marker, MARKER_FILE, parseMarker, type SyncReport } from '@edp/mirror';
import type { StatusFiles } from './status-file.ts';

/** Records at the target what a complete sync has brought there. The same content again makes no commit, so its commit tells since when the mirror has been like this. */
export async function writeMarker(
  { source, content }: SyncReport,
  {
    files,
    before: text,
    context,
    log,
  }: { files: StatusFiles; before: string | undefined; context: RunContext; log: Log },
): Promise<void> {
  const before = parseMarker(text);
  const marker: Marker = { version: 1, source, at: new Date().toISOString(), run: context.runUrl, content };
  const comparable = ({ content }: Marker): string => formatRecord({ ...marker, content });
  if (before?.source === source && comparable(before) === comparable(marker)) {
    log.info(`Complete as since ${before.at}.`);
    return;
  }
  await files.write(MARKER_FILE, formatRecord(marker), `Complete mirror of ${source}`);
}
