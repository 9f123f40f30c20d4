import { describe, expect, test } from '@jest/globals';
import { copyImage } from '../src/index.ts';
import { buildImage, buildLayer, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(2);

const copy = async (name: string, { source = stand.client(0), target = stand.client(1) } = {}) =>
  copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference: '1' });

const isPut = (url: string | undefined, method: string | undefined): boolean =>
  method === 'PUT' && url?.includes('/blobs/uploads/') === true;

describe('a copy', () => {
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
