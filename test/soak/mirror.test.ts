import { testCuts } from '../../packages/mirror/test/cut-points.ts';
import { useCutWorld } from '../../packages/mirror/test/cut-world.ts';

testCuts(useCutWorld(), 100);
