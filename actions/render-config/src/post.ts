import { readState, runAction } from '@edp/kit';

await runAction(
  async () => {
    const held = readState('lock');
    // Only the resolve step of deploy and destroy, and a rollout, hold anything to give back; the others need nothing of what does it.
    if (held === '') return;
    const { stopRun } = await import('@edp/run');
    await stopRun(held);
  },
  { isPost: true },
);
