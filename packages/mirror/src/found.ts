import type { SyncRow } from './sync-report.ts';

/** What an item of mirror.yaml has led to, or why its source could not be listed. */
export interface Found<Item, Task> {
  kind: SyncRow['kind'];
  item: Item;
  /** Owner, image or chart repository that the item names. */
  source: string;
  tasks: Task[];
  error?: unknown;
}
