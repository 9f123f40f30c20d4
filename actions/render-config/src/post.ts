import { runAction } from '@edp/kit';
import { stop } from './stop.ts';

await runAction(stop);
