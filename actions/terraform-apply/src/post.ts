import { createLog, readSecret, runAction } from '@edp/kit';
import { lookAfter } from '@edp/plan-review';

await runAction(async () =>
  lookAfter({
    commands: ['init', 'plan', 'apply'],
    token: readSecret('token'),
    userAgent: 'edp-actions/terraform-apply',
    log: createLog(),
  }),
);
