import { runAction } from '@edp/kit';

await runAction(
  async () => {
    const { stopRun } = await import('@edp/run');
    await stopRun();
  },
  { isPost: true },
);
