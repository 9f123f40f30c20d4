import { testCuts } from './stand/cut-points.ts';
import { useCutWorld } from './stand/cut-world.ts';

// A hundred points a place are in test/soak.
testCuts(useCutWorld(), 4);
