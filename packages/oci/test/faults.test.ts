import { describe, expect, test } from '@jest/globals';
import { copyImage } from '../src/index.ts';
import { buildImage, buildLayer, digest, pushImage } from './build-image.ts';
import { useRegistries } from './use-registries.ts';

const stand = useRegistries(2);

const copy = async (name: string, { source = stand.client(0), target = stand.client(1) } = {}) =>
  copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference: '1' });

const isPut = (url: string | undefined, method: string | undefined): boolean =>
  method === 'PUT' && url?.includes('/blobs/uploads/') === true;

describe('a copy', () => {
  test('goes on when the source breaks off in the middle of a blob', async () => {
    const layer = buildLayer(Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * index * 7919) >> 3)));
    await pushImage(stand.client(0), { name: 'breaks', reference: '1', image: buildImage({ layers: [layer] }) });
    let breaks = 1;
    const { client } = await stand.behind(0, ({ url, method }, response) => {
      if (method !== 'GET' || !url?.includes(digest(layer)) || breaks === 0) return false;
      breaks -= 1;
      response.writeHead(200, { 'content-length': layer.length });
      response.write(layer.subarray(0, 1000), () => response.destroy());
      return true;
    });

    expect(await copy('breaks', { source: client })).toMatchObject({ blobs: 2 });
  });

  test('goes on when the target fails in the middle of an upload', async () => {
    await pushImage(stand.client(0), { name: 'unstable', reference: '1', image: buildImage() });
    let failures = 2;
    const { client } = await stand.behind(1, ({ url, method }, response) => {
      if (!isPut(url, method) || failures === 0) return false;
      failures -= 1;
      response.writeHead(500).end();
      return true;
    });

    expect(await copy('unstable', { target: client })).toMatchObject({ blobs: 2 });
  });

  test('ends after three tries and leaves no tag; the next one finishes it', async () => {
    await pushImage(stand.client(0), { name: 'down', reference: '1', image: buildImage() });
    const { client } = await stand.behind(1, ({ url, method }, response) =>
      isPut(url, method) ? Boolean(response.writeHead(500).end()) : false,
    );

    await expect(copy('down', { target: client })).rejects.toMatchObject({ code: 'OCI_UNREACHABLE' });
    expect(await stand.client(1).tags('down')).toEqual([]);

    expect(await copy('down')).toMatchObject({ blobs: 2, skipped: false });
  });

  test('names the proxy when a blob is too large for it', async () => {
    await pushImage(stand.client(0), { name: 'too/large', reference: '1', image: buildImage() });
    const { client } = await stand.behind(1, ({ url, method }, response) =>
      isPut(url, method) ? Boolean(response.writeHead(413).end('<html>')) : false,
    );

    await expect(copy('too/large', { target: client })).rejects.toMatchObject({
      code: 'OCI_REJECTED',
      fix: expect.stringContaining('client_max_body_size'),
    });
  });

  test('that may not push says so', async () => {
    await pushImage(stand.client(0), { name: 'read/only', reference: '1', image: buildImage() });
    const { client } = await stand.behind(
      1,
      ({ method }, response) => (method === 'POST' ? Boolean(response.writeHead(403).end()) : false),
      { tokenInput: 'target-token' },
    );

    await expect(copy('read/only', { target: client })).rejects.toMatchObject({
      code: 'OCI_FORBIDDEN',
      message: expect.stringContaining('target-token'),
      fix: expect.stringContaining('write:package'),
    });
  });

  test('notices a registry that stored something else', async () => {
    await pushImage(stand.client(0), { name: 'liar', reference: '1', image: buildImage() });
    const { client } = await stand.behind(1, ({ method, url }, response) => {
      if (method !== 'PUT' || !url?.includes('/manifests/')) return false;
      response.writeHead(201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }).end();
      return true;
    });

    await expect(copy('liar', { target: client })).rejects.toMatchObject({ code: 'OCI_DIGEST' });
  });

  test('notices a tag that is not there afterwards', async () => {
    await pushImage(stand.client(0), { name: 'void', reference: '1', image: buildImage() });
    const { client } = await stand.behind(1, ({ method, url }, response) =>
      method === 'PUT' && url?.includes('/manifests/') ? Boolean(response.writeHead(201).end()) : false,
    );

    await expect(copy('void', { target: client })).rejects.toMatchObject({
      code: 'OCI_DIGEST',
      message: expect.stringContaining('missing'),
    });
  });

  test('sends the blobs of one image at most six at once', async () => {
    const layers = Array.from({ length: 12 }, () => buildLayer());
    await pushImage(stand.client(0), { name: 'many', reference: '1', image: buildImage({ layers }) });
    let [running, most] = [0, 0];
    const { client } = await stand.behind(0, ({ url }, response) => {
      if (!url?.includes('/blobs/')) return false;
      most = Math.max(most, (running += 1));
      response.once('close', () => (running -= 1));
      return false;
    });

    await copy('many', { source: client });

    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(6);
  });

  test('uploads what it may not mount', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'no/mount', reference: '1', image });
    const { client } = await stand.behind(1, ({ url }, response) =>
      url?.includes('from=') ? Boolean(response.writeHead(401, { 'www-authenticate': 'Basic' }).end()) : false,
    );

    const result = await copyImage({
      source: { registry: stand.client(0), name: 'no/mount' },
      target: { registry: client, name: 'no/mount', mountFrom: ['secret/image'] },
      reference: '1',
    });

    expect(result).toMatchObject({ blobs: 2, mounted: 0 });
  });
});
