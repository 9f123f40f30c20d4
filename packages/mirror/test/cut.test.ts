import { testCuts } from './cut-points.ts';
import { useMirror } from './use-mirror.ts';

// A hundred points a place are in test/soak.
testCuts(useMirror(), 8);
