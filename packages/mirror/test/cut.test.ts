import { testCuts } from './cut-points.ts';
import { useCutWorld } from './cut-world.ts';

// A hundred points a place are in test/soak.
testCuts(useCutWorld(), 8);
