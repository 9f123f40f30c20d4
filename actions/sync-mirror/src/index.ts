import { runAction } from '@edp/kit';
import { readInputs } from './inputs.ts';
import { run } from './main.ts';

await runAction(async () => run(readInputs()));
