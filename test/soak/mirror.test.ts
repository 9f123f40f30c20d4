import { testCuts } from '../../packages/mirror/test/stand/cut-points.ts';
import { useCutWorld } from '../../packages/mirror/test/stand/cut-world.ts';

testCuts(useCutWorld(), 100);
