import { expect, test } from '@jest/globals';
import { placeRunFiles } from '../src/state/place-run-files.ts';

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
  const place = {
    backendFile: '/temp/edp-run-1/backend.json',
    varFile: '/temp/edp-run-1/fields.tfvars.json',
    runDirectory: '/temp/edp-run-1',
  };
  expect(placeRunFiles([FAULT], place)).toEqual([
    {
      severity: 'error',
      summary: FAULT.summary,
      detail: `${FAULT.detail} It comes from terraform.backend of the tenant in tenants.yaml: correct it there.`,
      address: '',
    },
  ]);
});

test('one in a file of one’s own, or in another file, stays where it is', () => {
  const own = {
    backendFile: 'lab.backend.hcl',
    varFile: '/temp/edp-run-1/fields.tfvars.json',
    runDirectory: '/temp/edp-run-1',
  };
  const fault = { ...FAULT, file: 'lab.backend.hcl' };
  expect(placeRunFiles([fault], own)).toEqual([fault]);
  const other = { ...FAULT, file: 'main.tf' };
  const place = {
    backendFile: '/temp/edp-run-1/backend.json',
    varFile: '/temp/edp-run-1/fields.tfvars.json',
    runDirectory: '/temp/edp-run-1',
  };
  expect(placeRunFiles([other], place)).toEqual([other]);
});

test('a value that a variable does not take is placed at the variable, and its field is named', () => {
  const place = { backendFile: '', varFile: '/temp/edp-run-1/fields.tfvars.json', runDirectory: '/temp/edp-run-1' };
  // As Terraform 1.11 says it; OpenTofu 1.12 says the same, at the variable.
  const detail =
    'The given value is not suitable for var.region declared at variables.tf:4,1-18: a number is required.';
  const fault = {
    ...FAULT,
    summary: 'Invalid value for input variable',
    detail,
    file: '../temp/edp-run-1/fields.tfvars.json',
  };
  expect(placeRunFiles([fault], place)).toEqual([
    {
      severity: 'error',
      summary: fault.summary,
      detail: `${detail} The value is that of field region: correct it in the base entry or the form, or the type of the variable.`,
      address: '',
      file: 'variables.tf',
      line: 4,
    },
  ]);
  const other = { ...fault, detail: 'It is wrong.' };
  expect(placeRunFiles([other], place)).toEqual([
    {
      severity: 'error',
      summary: fault.summary,
      detail: 'It is wrong. It comes from the fields of this run: correct the base entry or the form.',
      address: '',
    },
  ]);
});
