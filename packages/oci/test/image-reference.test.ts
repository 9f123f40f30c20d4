import { describe, expect, test } from '@jest/globals';
import { parseImageReference } from '@edp/oci';

describe('references of images', () => {
  const HEX = 'a'.repeat(64);
  test.each([
    ['postgres', { registry: 'docker.io', name: 'library/postgres' }],
    ['postgres:16', { registry: 'docker.io', name: 'library/postgres', tag: '16' }],
    ['grafana/grafana:11', { registry: 'docker.io', name: 'grafana/grafana', tag: '11' }],
    ['index.docker.io/library/x', { registry: 'docker.io', name: 'library/x' }],
    [`ghcr.io/a/b/c:1@sha256:${HEX}`, { registry: 'ghcr.io', name: 'a/b/c', tag: '1', digest: `sha256:${HEX}` }],
    ['localhost:5000/x:V1', { registry: 'localhost:5000', name: 'x', tag: 'V1' }],
    ['localhost/x', { registry: 'localhost', name: 'x' }],
    ['Example.org/x', { registry: 'example.org', name: 'x' }],
    ['example.org.:443/x', { registry: 'example.org', name: 'x' }],
    ['registry-1.docker.io/grafana/grafana', { registry: 'docker.io', name: 'grafana/grafana' }],
    ['[::1]:5000/x:1', { registry: '[::1]:5000', name: 'x', tag: '1' }],
  ])('%s', (text, expected) => expect(parseImageReference(text)).toEqual(expected));

  test.each([
    '',
    ':1',
    'UPPER/case',
    'a//b',
    'x:',
    'x@sha256:12',
    'https://ghcr.io/a',
    '{{ image }}',
    'a b',
    '../x',
    'x:-1',
    'a'.repeat(700),
  ])('%j is none', (text) => expect(parseImageReference(text)).toBeUndefined());
});
