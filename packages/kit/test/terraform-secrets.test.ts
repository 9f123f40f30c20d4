import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { adoptTerraformSecrets } from '../src/runner/terraform-secrets.ts';
import { redact } from '../src/index.ts';

let printed = '';
beforeEach((): void => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach((): void => void jest.restoreAllMocks());

const adopt = (text: string, env: Record<string, string> = {}): Record<string, string | undefined> => {
  const all = { ...env, TERRAFORM_SECRETS: text };
  adoptTerraformSecrets(all);
  return all;
};

describe('TERRAFORM_SECRETS', () => {
  test('gives each name to Terraform as it takes it, hides the values, and is gone itself', () => {
    const env = adopt(
      JSON.stringify({
        dbPassword: 'canary-of-the-database',
        TF_VAR_Key: 'canary-of-the-key',
        AWS_SECRET_ACCESS_KEY: 'canary-of-the-storage',
        hosts: ['a', 'b'],
      }),
    );
    expect(env).toEqual({
      TF_VAR_dbPassword: 'canary-of-the-database',
      TF_VAR_Key: 'canary-of-the-key',
      AWS_SECRET_ACCESS_KEY: 'canary-of-the-storage',
      TF_VAR_hosts: '["a","b"]',
    });
    expect(redact('canary-of-the-database, canary-of-the-key, canary-of-the-storage')).toBe('***, ***, ***');
    expect(printed).not.toContain('canary');
  });

  test('leaves alone what a step has of its own, and fills in what is empty', () => {
    const env = adopt('{"one": "json", "two": "json"}', { TF_VAR_one: 'own', TF_VAR_two: '' });
    expect(env).toEqual({ TF_VAR_one: 'own', TF_VAR_two: 'json' });
  });

  test.each(['', '  \n'])('that is empty (%j) says nothing', (text) => {
    expect(adopt(text, { PATH: '/bin' })).toEqual({ PATH: '/bin' });
  });

  test.each([
    ['canary-no-json', /^secret TERRAFORM_SECRETS is no JSON object$/],
    ['["canary"]', /^secret TERRAFORM_SECRETS is no JSON object$/],
    ['{"dbPassword": null}', /^secret TERRAFORM_SECRETS has no value for dbPassword$/],
    ...['NODE_OPTIONS', 'PATH', 'GITHUB_OUTPUT', 'INPUT_TOKEN', 'LD_PRELOAD', 'TF_CLI_ARGS', 'a b', 'A=B'].map(
      (name) =>
        [
          JSON.stringify({ [name]: 'canary' }),
          new RegExp(
            `^secret TERRAFORM_SECRETS names "${name.replace(/[^\w-]/g, '.')}", which Terraform does not get$`,
          ),
        ] as [string, RegExp],
    ),
  ])('%s is refused without a value in the message, and nothing is set', (text, message) => {
    const env: Record<string, string | undefined> = { TERRAFORM_SECRETS: text };
    expect(() => adoptTerraformSecrets(env)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringMatching(message),
        fix: expect.stringMatching(/^Store one JSON object as the secret TERRAFORM_SECRETS, such as \{"dbPassword"/),
      }),
    );
    expect(env).toEqual({});
    expect(String(message)).not.toMatch(/canary/);
  });
});
