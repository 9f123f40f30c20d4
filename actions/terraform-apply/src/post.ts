import { createLog, readSecret, runAction } from '@edp/kit';

await runAction(
  async () => {
    const { lookAfter } = await import('@edp/plan-review/look-after');
    await lookAfter({
      commands: ['init', 'plan', 'apply'],
      token: readSecret('token'),
      userAgent: 'edp-actions/terraform-apply',
      log: createLog(),
    });
  },
  { isPost: true },
);
