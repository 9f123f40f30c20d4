import { createLog, readSecret, runAction } from '@edp/kit';
import { lookAfter } from '@edp/plan-review';

await runAction(async () =>
  lookAfter({
    commands: ['init', 'plan'],
    token: readSecret('token'),
    userAgent: 'edp-actions/terraform-plan',
    log: createLog(),
  }),
);
