import { describe, expect, test } from '@jest/globals';
import { parseChallenges } from '../src/registry/challenge.ts';
import { createPool } from '../src/copy/pool.ts';
import { readManifestContent } from '../src/index.ts';
import { buildImage, buildIndex, INDEX, MANIFEST, partOf, toManifest } from './stand/build-image.ts';

describe('parseChallenges', () => {
  test.each([
    ['Basic', [['basic', {}]]],
    ['Basic realm="a, b"', [['basic', { realm: 'a, b' }]]],
    [
      'Bearer realm="https://x/token",service="s",scope="repository:a/b:pull,push"',
      [['bearer', { realm: 'https://x/token', service: 's', scope: 'repository:a/b:pull,push' }]],
    ],
    [
      'BASIC Realm=r, bearer realm="x"',
      [
        ['basic', { realm: 'r' }],
        ['bearer', { realm: 'x' }],
      ],
    ],
    ['Basic realm="a \\"b\\""', [['basic', { realm: 'a "b"' }]]],
    ['Bearer __proto__="x"', [['bearer', { ['__proto__']: 'x' }]]],
    ['"', []],
  ])('reads %s', (header, expected) => {
    const challenges = parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.entries(parameters)]);
    expect(challenges).toEqual(expected.map(([scheme, parameters]) => [scheme, Object.entries(parameters ?? {})]));
  });

  // In steps that grow with the square of the length, either would take longer than any test may.
  test('comes to the end of a hostile header', () => {
    const schemes = parseChallenges(`Bearer ${'a '.repeat(300_000)}`).map(({ scheme }) => scheme);
    expect(new Set(schemes)).toEqual(new Set(['bearer', 'a']));
    expect(parseChallenges(`Bearer x="${'\\'.repeat(300_000)}`)).toMatchObject([{ scheme: 'bearer' }]);
  });
});

describe('readManifestContent', () => {
  const address = 'registry.example.org/a:1';
  const { manifest } = buildImage();
  const blob = partOf('application/octet-stream', Buffer.from('x'));

  test('tells blobs, manifests and subject', () => {
    const index = buildIndex([{ manifest, architecture: 'amd64' }]);
    const artifact = buildImage({ subject: manifest }).manifest;

    expect(readManifestContent(index, { address })).toMatchObject({
      manifests: [{ digest: manifest.digest }],
      blobs: [],
    });
    expect(readManifestContent(artifact, { address })).toMatchObject({
      manifests: [],
      blobs: [{}, {}],
      subject: { digest: manifest.digest, sizeBytes: manifest.bytes.length },
    });
  });

  test.each([
    ['no JSON', { ...manifest, bytes: Buffer.from('<html>') }],
    ['null', { ...manifest, bytes: Buffer.from('null') }],
    ['an unknown type', toManifest('application/vnd.oci.artifact.manifest.v1+json', { blobs: [] })],
    ['schema 1', { ...manifest, bytes: Buffer.from('{"schemaVersion":1,"fsLayers":[]}') }],
    ['no schema version', { ...manifest, bytes: Buffer.from('{"config":{},"layers":[]}') }],
    ['image and index at once', toManifest(MANIFEST, { config: blob, layers: [], manifests: [] })],
    ['index and image at once', toManifest(INDEX, { layers: [], manifests: [] })],
    ['another type than its own', { ...toManifest(INDEX, { manifests: [] }), mediaType: MANIFEST }],
    ['no layers', toManifest(MANIFEST, { config: blob })],
    ['no config', toManifest(MANIFEST, { layers: [] })],
    ['a digest out of its path', toManifest(MANIFEST, { config: { ...blob, digest: 'sha256:../../x' }, layers: [] })],
    ['a negative size', toManifest(MANIFEST, { config: { ...blob, size: -1 }, layers: [] })],
    ['a layer that is null', toManifest(MANIFEST, { config: blob, layers: [null] })],
    ['a malformed subject', toManifest(MANIFEST, { config: blob, layers: [], subject: { digest: 'x' } })],
  ])('refuses %s', (_, each) => {
    expect(() => readManifestContent(each, { address })).toThrow(
      expect.objectContaining({ code: 'OCI_PROTOCOL', message: expect.stringContaining(address) }),
    );
  });
});

describe('createPool', () => {
  test('starts nothing after a failure and waits for what runs', async () => {
    const events: string[] = [];
    const pool = createPool({ concurrency: 2 });

    const all = pool.each(['slow', 'fails', 'never'], async (name) => {
      events.push(name);
      if (name === 'fails') throw new Error(name);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} done`);
    });

    await expect(all).rejects.toThrow('fails');
    expect(events).toEqual(['slow', 'fails', 'slow done']);
  });
});
