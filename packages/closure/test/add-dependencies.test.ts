import { expect, test } from '@jest/globals';
import { addDependencies } from '../src/charts/add-dependencies.ts';
import type { Chart, ChartLibrary } from '../src/charts/chart-library.ts';

const chart = (files: Record<string, string>): Chart => ({
  files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  ...{ digest: '', path: '', beside: async () => Promise.resolve(new Map()) },
});

test('a chart that is locked at two versions is fetched at both, each for its alias', async () => {
  const asked: string[] = [];
  const library = {
    packed: async ({ chart: name, version }: { chart: string; version: string }) => {
      asked.push(`${name} ${version}`);
      return Promise.resolve(chart({ 'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\n` }));
    },
  } as unknown as ChartLibrary;
  const at = 'repository: https://charts.example';
  const files = await addDependencies(
    chart({
      'Chart.yaml': `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - { name: db, version: 1.x.x, ${at}, alias: old }\n  - { name: db, version: 2.x.x, ${at} }\n  - { name: late, version: 3.x.x, ${at} }\n`,
      'Chart.lock': `dependencies:\n  - { name: db, version: 1.4.2, ${at} }\n  - { name: db, version: 2.0.1, ${at} }\n`,
    }),
    { library },
  );
  expect(asked).toEqual(['db 1.4.2', 'db 2.0.1', 'late 3.x.x']);
  expect([...files.keys()].filter((path) => path.startsWith('charts/'))).toHaveLength(3);
});
