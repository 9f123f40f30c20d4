import { createLog, runAction } from '@edp/kit';
import { readInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readInputs();
  createLog().info(`render-config: ${inputs.mode}`);
  // Loaded late, so that the log tells at once what has begun.
  const { run } = await import('./main.ts');
  await run(inputs);
});
