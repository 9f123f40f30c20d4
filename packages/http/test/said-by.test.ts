import { expect, test } from '@jest/globals';
import { HttpError, saidBy } from '@edp/http';

const said = (bodySnippet: string): string =>
  saidBy(new HttpError({ code: 'HTTP_STATUS', message: 'answered 422', url: 'https://forge.example', bodySnippet }));

test.each([
  [
    '{"message":"tag \\"v1\\" is protected \\\\ by rule","url":"https://forge/api/swagger"}',
    'tag "v1" is protected \\ by rule',
  ],
  ['{ "Message" : "l\\u00e4uft \\/ nicht" }', 'läuft / nicht'],
  ['{"errors":[{"code":"DENIED","message":"blob \\"a\\" may not","detail":{}}]}', 'DENIED blob "a" may not'],
  ['{"kind":"Status","message":"spec: Invalid value: \\"x\\"","code":422}', 'spec: Invalid value: "x"'],
  ['{"success":false,"error":"package \\"a\\" exists"}', 'package "a" exists'],
  ['{"errors":["first \\"quoted\\" one","second"]}', 'first "quoted" one'],
  ['{"message":"cut in \\"the mid', 'cut in "the mid'],
  ['{"message":"cut in an escape \\u00', 'cut in an escape'],
  ['{"message":"cut at a quote \\', 'cut at a quote'],
  ['<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The key is gone.</Message></Error>', 'The key is gone.'],
  ['<!doctype html><html><head><title>502 Bad Gateway</title></head></html>', '502 Bad Gateway'],
  ['<html><style>p { color: red }</style></html>', ''],
  ['maximum allowed "size"\n exceeded', 'maximum allowed "size" exceeded'],
  ['{"message":"\\u001b[2Jcleared \\u202e back"}', '[2Jcleared back'],
  ['{"ok":false}', '{"ok":false}'],
  ['', ''],
])('%s', (body, words) => expect(said(body)).toBe(words));

test('at most 200 characters of it', () => expect(said(`{"message":"${'\\"'.repeat(290)}"}`)).toHaveLength(200));
