import { runAction } from '@edp/kit';
import { stopRun } from '@edp/run';

await runAction(stopRun);
