import { runAction } from '@edp/kit';
import { readInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readInputs();
  // Loaded late, so that wrong inputs are told at once.
  if (inputs.runFiles === '') await (await import('./main.ts')).run(inputs);
  else await (await import('./look-at-share.ts')).lookAtShare(inputs);
});
