import { expect, test } from '@jest/globals';
import { secretStrings } from '@edp/terraform';

const PASSWORD = 'Kw7-pQx2_vTn9';

test('of a Secret as charts name its keys the password is hidden, and no user name: "admin" would blank the log', () => {
  const secrets = {
    'observability/grafana-admin': { 'admin-user': 'someone', 'admin-password': PASSWORD },
    'forgejo/forgejo-admin': { username: 'giteaAdmin', password: PASSWORD },
    'x/y': { 'db.username': 'forgejo', DB_USER: 'forgejo', password: PASSWORD },
  };
  expect(secretStrings(secrets)).toEqual([PASSWORD]);
});

test('a word that stands everywhere is hidden under no name', () => {
  expect(secretStrings({ role: 'admin', mode: 'default', password: PASSWORD })).toEqual([PASSWORD]);
});

test('the password in an address is hidden where the address is not, and an address under another name as a whole', () => {
  const url = `postgres://forgejo:${PASSWORD}@db.internal:5432/forgejo`;
  expect(secretStrings({ url })).toEqual([PASSWORD]);
  expect(secretStrings({ webhook_url: 'https://hooks.example/services/T0/B0' })).toEqual([
    'https://hooks.example/services/T0/B0',
  ]);
});
