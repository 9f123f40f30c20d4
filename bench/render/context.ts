/** The values that all engines render with. */
export const CONTEXT = {
  tenant: 'prod',
  environment: 'edp',
  instance: { name: 'edp', domain: 'edp.buildth.ing', path: 'prod/edp' },
  fields: {
    adminEmail: 'ops@example.org',
    flavor: 'cce.s2.small',
    nodes: 3,
    observability: true,
    zone: '',
    hosts: ['a', 'b', 'c'],
  },
  outputs: { ip: '10.0.0.1', database: 'db.internal' },
  stacks: { ref: 'main', commit: 'c0ffee00'.repeat(5) },
  stacksInstances: { url: 'https://edp.buildth.ing/o/stacks-instances', branch: 'main' },
};
