import { expect, test } from '@jest/globals';
import { closureSettings, findInstance, parseTenants } from '@edp/instance';

const TEXT = `
managers:
  edp.example: { mirror: { owner: Team } }
  observability.example:8443: { actionsUrl: 'https://observability.example' }
closure: { outsideHosts: [docker.io] }
tenants:
  prod: { domain: example, manager: edp.example, terraform: { directory: t } }
  off: { domain: off.example, manager: edp.example, closure: 'off', terraform: { directory: t } }
`;
const tenants = parseTenants(TEXT, 'tenants.yaml');
const settings = (environment: string, { tenant = 'prod', host = 'edp.example' } = {}): unknown =>
  closureSettings(tenants, { instance: findInstance(tenants, { tenant, environment }), host });

test('an instance that manages others has to find everything, any other one is told', () => {
  expect(settings('edp')).toMatchObject({ mode: 'enforce', outsideHosts: ['docker.io'] });
  expect(settings('observability')).toMatchObject({ mode: 'enforce' });
  expect(settings('customer-a')).toMatchObject({ mode: 'warn' });
  expect(settings('edp', { tenant: 'off' })).toMatchObject({ mode: 'off' });
});

test('actions without a host come from data.forgejo.org, or from where the running forge says', () => {
  expect(settings('edp')).toMatchObject({ actionsUrl: 'https://data.forgejo.org' });
  expect(settings('edp', { host: 'observability.example:8443' })).toMatchObject({
    actionsUrl: 'https://observability.example',
  });
  expect(settings('edp', { host: 'constructor' })).toMatchObject({ actionsUrl: 'https://data.forgejo.org' });
});

test('a forge that is a mirror has to be complete, three days back unless told', () => {
  expect(settings('edp')).toMatchObject({ mirror: { owner: 'Team', maxAgeHours: 72 } });
  expect(settings('edp', { host: 'observability.example:8443' })).not.toHaveProperty('mirror');
});

test.each([
  ['edp', 'warn', { mode: 'warn', lowered: 'enforce' }],
  ['edp', 'off', { mode: 'off', lowered: 'enforce' }],
  ['customer-a', 'off', { mode: 'off', lowered: 'warn' }],
  ['customer-a', 'enforce', { mode: 'enforce' }],
  ['edp', 'enforce', { mode: 'enforce' }],
] as const)(
  'a run of %s that asks for %s is told apart where that is less than the rule',
  (environment, asked, expected) => {
    const instance = findInstance(tenants, { tenant: 'prod', environment });
    const { mode, lowered } = closureSettings(tenants, { instance, host: 'edp.example', asked });
    expect({ mode, ...(lowered === undefined ? {} : { lowered }) }).toEqual(expected);
  },
);
