import { CONDITION_HELPERS } from './condition-helpers.ts';
import type { Helper } from './define-helper.ts';
import { LIST_HELPERS } from './list-helpers.ts';
import { TEXT_HELPERS } from './text-helpers.ts';

/** Every helper a template may call, besides the blocks. */
export const HELPERS: readonly Helper[] = [...TEXT_HELPERS, ...CONDITION_HELPERS, ...LIST_HELPERS];

export const HELPER_BY_NAME: ReadonlyMap<string, Helper> = new Map(HELPERS.map((each) => [each.name, each]));
