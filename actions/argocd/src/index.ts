import { runAction } from '@edp/kit';
import { readInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readInputs();
  // Loaded late, so that wrong inputs are told at once.
  const { run } = await import('./main.ts');
  await run(inputs);
});
