// A plan of 5,000 resources, a secret in each: time of the review itself (review_s) and our memory, beside the commands it needs.
import type { Row } from '../case.ts';
import { compareWithHand } from '../terraform/compare-with-hand.ts';
import { newModule } from '../terraform/root-module.ts';

export async function run(): Promise<Row[]> {
  const shows = [
    ['show', '-no-color'],
    ['show', '-json'],
  ];
  return compareWithHand(newModule(5000), { runs: 3, shows });
}
