// What reading, judging and showing the plan of 300 existing resources costs on top of the commands somebody would type.
// The cloud is the stand-in of the tests, whose calls take 50 ms each: Terraform reads every resource before it plans.
import type { Row } from '../case.ts';
import { compareWithHand } from '../terraform/compare-with-hand.ts';
import { deployedModule } from '../terraform/root-module.ts';

export async function run(): Promise<Row[]> {
  return compareWithHand(await deployedModule(300), { runs: 7, shows: [['show', '-no-color']] });
}
