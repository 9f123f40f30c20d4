import { expect, test } from '@jest/globals';
import { ViolationsError } from '@edp/kit';
import { parseEntry, parseFieldSchema, parseForm } from '@edp/instance';

const LOST = ['0.12345678901234567890', '3.14159265358979323846', '1234567890123456.789', '1e-400'];
const KEPT = [
  '0.1',
  '1.50',
  '1e3',
  '-0.25',
  '9007199254740991',
  '0.1234567890123456',
  '1.0e-7',
  '1000000000000000000e-18',
];

function refusal(parse: () => unknown): object[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  return [];
}

test.each(LOST)('%s is refused as a number of an entry, of the form and of a schema, not rounded', (text) => {
  const entry = `# of a customer\nfields:\n  net:\n    - share: ${text}\n`;
  expect(refusal(() => parseEntry(entry, 'e.yaml'))).toMatchObject([
    { at: { file: 'e.yaml', line: 4 }, message: expect.stringMatching(/net\[0\]\.share/) },
  ]);
  expect(parseForm(JSON.stringify({ fields: `{net: {share: ${text}}}` })).violations).toMatchObject([
    { code: 'FIELDS_INVALID', field: 'net.share' },
  ]);
  const schema = `type: object\nproperties:\n  share:\n    default: ${text}\n`;
  expect(refusal(() => parseFieldSchema(schema, 's.yaml'))).toMatchObject([
    { code: 'SCHEMA_INVALID', at: { file: 's.yaml', line: 4 } },
  ]);
});

test.each(KEPT)('%s is kept, and so is a text of any digits', (text) => {
  const entry = `fields:\n  share: ${text}\n  id: "12345678901234567890"\n  note: no 0.12345678901234567890\n`;
  expect(parseEntry(entry, 'e.yaml').fields).toMatchObject({ share: Number(text), id: '12345678901234567890' });
});
