import { describe, expect, test } from '@jest/globals';
import { secretForms, SecretMatcher } from '@edp/kit';
import fc from 'fast-check';

const matcher = (...secrets: string[]): SecretMatcher => {
  const made = new SecretMatcher();
  for (const secret of secrets) made.add(secret);
  return made;
};

describe('a matcher', () => {
  test('hides the longest secret at a place, every time it stands there', () => {
    expect(matcher('abcd', 'abcdef').hide('xabcdefx abcd abc')).toBe('x***x *** abc');
  });

  test('hides what two secrets share as one, and leaves no rest', () => {
    expect(matcher('abcd', 'cdefgh').hide('<abcdefgh>')).toBe('<***>');
  });

  test('takes no secret shorter than four characters', () => {
    expect(matcher('abc').hide('abc')).toBe('abc');
    expect(matcher('abc').finds('abc')).toBe(false);
  });

  test('finds a secret anywhere in any text, and nothing in a text without one', () => {
    const text = fc.string({ maxLength: 40, unit: 'binary' });
    const secret = fc.string({ minLength: 4, maxLength: 12, unit: 'binary' });
    fc.assert(
      fc.property(text, secret, text, fc.array(secret), (head, wanted, tail, others) => {
        const made = matcher(wanted, ...others);
        expect(made.finds(head + wanted + tail)).toBe(true);
        expect(made.hide(`${head}${wanted}${tail}`)).not.toContain(wanted);
        expect(made.finds(head)).toBe([wanted, ...others].some((each) => head.includes(each)));
      }),
    );
  });
});

describe('the forms of a secret', () => {
  test('are not the boundaries that every key has', () => {
    const boundary = '-----END EC PRIVATE KEY-----';
    const made = matcher(...secretForms(`-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIGl\n${boundary}\n`));
    expect(made.hide(boundary)).toBe(boundary);
    expect(made.hide('x MHcCAQEEIIGl')).toBe('x ***');
  });

  const forms = [
    ['as it is', (secret: string) => secret],
    ['base64', (secret: string) => Buffer.from(secret).toString('base64')],
    ['base64 after one byte', (secret: string) => Buffer.from(`x${secret}yz`).toString('base64')],
    ['base64 after two bytes', (secret: string) => Buffer.from(`xx${secret}z`).toString('base64url')],
    ['a URI part', (secret: string) => encodeURIComponent(secret)],
    ['a form field', (secret: string) => new URLSearchParams({ a: secret }).toString()],
    ['JSON', (secret: string) => JSON.stringify({ secret })],
    [
      'JSON of Go',
      (secret: string) =>
        JSON.stringify(secret).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026'),
    ],
    ['HCL', (secret: string) => JSON.stringify(secret).replaceAll('${', '$${')],
    ['hex', (secret: string) => Buffer.from(secret).toString('hex')],
    [
      'indented lines',
      (secret: string) =>
        secret
          .split('\n')
          .map((line) => `    | ${line}`)
          .join('\n'),
    ],
  ] as const;
  const secrets = [
    ['four characters', 'k7#Q'],
    ['quotes and per cent', `p%q"r's\\t&<u>`],
    ['a template of Terraform', 'a${b}%{c}d'],
    ['several lines', 'first line of it\n  second "line"\nthird%line'],
    ['4 kB', Array.from({ length: 4096 }, (_, index) => String.fromCharCode(33 + ((index * 7) % 90))).join('')],
    ['other letters', 'pässwörter-ключ'],
  ] as const;

  test.each(secrets.flatMap(([what, secret]) => forms.map(([how, write]) => ({ what, how, secret, write }))))(
    'hide $what as $how',
    ({ secret, write }) => {
      const made = matcher(...secretForms(secret));
      const hidden = made.hide(`<${write(secret)}>`);
      for (const line of secret.split('\n')) {
        expect(hidden).not.toContain(line.trim());
        // At most the characters at both ends may be left, which the neighbours share.
        expect(hidden.replaceAll('***', '').length).toBeLessThan(secret.includes('\n') ? 40 : 22);
      }
    },
  );
});
