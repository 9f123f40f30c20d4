import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Returns the state that Terraform prints when it can save it nowhere; undefined where the log has none.
 * Source: hashicorp/terraform internal/backend/local/backend_apply.go, backupStateForError.
 */
export async function extractState(logFile: string | undefined): Promise<string | undefined> {
  if (logFile === undefined) return undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(logFile) })) {
      if (!line.includes('"state":{')) continue;
      const { state } = JSON.parse(line) as { state?: { version?: unknown } };
      if (state?.version !== undefined) return JSON.stringify(state);
    }
  } catch {
    // No log, or a line that was cut off: nothing to be had from it.
  }
  return undefined;
}
