import { createLog, runAction } from '@edp/kit';
import { lookAfter } from '@edp/plan-review';

await runAction(async () => lookAfter(createLog()));
