import { startPlatform } from './test/platform/platform.ts';
const t0 = Date.now();
const p = await startPlatform();
console.log('platform', Date.now() - t0);
try {
  const inputs = {
    tenant: 'prod',
    environment: 'customer-a',
    'admin-email': 'ops@customer-a.example',
    'cluster-flavor': 'cce.s2.small',
  };
  const t1 = Date.now();
  const plan = await p.run('plan', { inputs, onLine: console.log });
  console.log('PLAN', plan.exitCode, Date.now() - t1);
  const id = /Plan id: ([0-9a-f]{12})/.exec(plan.log)?.[1];
  if (id) {
    const t2 = Date.now();
    const d = await p.run('deploy', { inputs: { ...inputs, 'plan-id': id }, onLine: console.log });
    console.log('DEPLOY', d.exitCode, Date.now() - t2);
  }
} finally {
  await p.stop();
}
