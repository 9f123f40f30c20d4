// What reading, judging and showing a plan of 300 resources costs on top of the commands somebody would type.
import type { Row } from '../case.ts';
import { compareWithHand } from '../terraform/compare-with-hand.ts';

export async function run(): Promise<Row[]> {
  return compareWithHand({ resources: 300, runs: 7, shows: [['show', '-no-color']] });
}
