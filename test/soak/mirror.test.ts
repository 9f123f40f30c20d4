import { testCuts } from '../../packages/mirror/test/cut-points.ts';
import { useMirror } from '../../packages/mirror/test/use-mirror.ts';

testCuts(useMirror(), 100);
