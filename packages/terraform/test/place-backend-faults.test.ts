import { expect, test } from '@jest/globals';
import { placeBackendFaults } from '../src/state/place-backend-faults.ts';

// As Terraform says it of a -backend-config file in JSON.
const FAULT = {
  severity: 'error' as const,
  summary: 'Extraneous JSON object property',
  detail: 'No argument or block type is named "pth". Did you mean "path"?',
  address: '',
  file: '../temp/edp-run-1/backend.json',
  line: 2,
  column: 3,
  code: '  "pth": "x"',
  codeLine: 2,
};

test('a fault in the backend file that a run has made is placed in tenants.yaml', () => {
  const place = { backendFile: '/temp/edp-run-1/backend.json', runDirectory: '/temp/edp-run-1' };
  expect(placeBackendFaults([FAULT], place)).toEqual([
    {
      severity: 'error',
      summary: FAULT.summary,
      detail: `${FAULT.detail} It comes from terraform.backend of the tenant in tenants.yaml: correct it there.`,
      address: '',
    },
  ]);
});

test('one in a file of one’s own, or in another file, stays where it is', () => {
  const own = { backendFile: 'lab.backend.hcl', runDirectory: '/temp/edp-run-1' };
  const fault = { ...FAULT, file: 'lab.backend.hcl' };
  expect(placeBackendFaults([fault], own)).toEqual([fault]);
  const other = { ...FAULT, file: 'main.tf' };
  const place = { backendFile: '/temp/edp-run-1/backend.json', runDirectory: '/temp/edp-run-1' };
  expect(placeBackendFaults([other], place)).toEqual([other]);
});
