import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Right, rightOf } from './accounts.ts';
import { type ApiOptions, serveApi } from './api.ts';
import { createBare, git, seedBare, type SeedOptions } from './bare-repository.ts';
import { serveGit } from './git-backend.ts';
import { imageDigest, pushChart, pushImage } from './images.ts';
import { serveLfs } from './lfs.ts';
import { type RegistryOptions, startRegistry } from './registry-process.ts';
import { Repositories, type Repository } from './repositories.ts';

const USER = 'operator';

/** A forge on loopback: real git, a real registry, and the API routes of Forgejo that are used here. */
export interface Forge {
  name: string;
  /** `http://<name>.localhost:<port>` */
  origin: string;
  /** May do everything. */
  token: string;
  /** May read everything. */
  readToken: string;
  /** Gives a job a token of its own, which is taken until `end` is called: as Forgejo 15 does, which takes it only while the task runs. */
  beginJob(): { token: string; end: () => void };
  /** Requests so far, as `METHOD path`. */
  requests: string[];
  /** Packages that are no images; a test adds what it needs, owners in lower case. */
  packages: ApiOptions['packages'];
  /** Plain downloads, by path. */
  downloads: Map<string, string>;
  createRepo(owner: string, name: string, settings?: Partial<Repository>): Promise<void>;
  deleteRepo(owner: string, name: string): Promise<void>;
  renameRepo(owner: string, name: string, to: string): Promise<void>;
  transferRepo(owner: string, name: string, to: string): Promise<void>;
  renameOwner(owner: string, to: string): Promise<void>;
  /** From here on nobody may create repositories of an owner. */
  closeOwner(owner: string): void;
  /** Gives a repository a wiki with these pages, on `main` unless told. */
  createWiki(owner: string, name: string, pages: Record<string, string>, branch?: string): Promise<void>;
  /** Adds a commit to a branch; returns its id. */
  seed(owner: string, name: string, options: SeedOptions): Promise<string>;
  readFile(owner: string, name: string, ref: string, path: string): Promise<string | undefined>;
  listTree(owner: string, name: string, ref: string): Promise<string[]>;
  refs(owner: string, name: string): Promise<Record<string, string>>;
  /** What the API knows of a repository; a test may change it. */
  repository(owner: string, name: string): Repository;
  /** Bare repository on disk; a wiki's is that of `<name>.wiki`. */
  directory(owner: string, name: string): string;
  /** Where the LFS objects of a repository lie, each named after its oid. */
  lfsDirectory(owner: string, name: string): string;
  pushImage(name: string, tag: string): Promise<string>;
  /** Pushes a Helm chart that deploys one image. */
  pushChart(name: string, version: string, image: string): Promise<void>;
  imageDigest(name: string, tag: string): Promise<string | undefined>;
  /** Takes the content of a blob from the registry's disk, which it does not notice. */
  loseBlob(digest: string): void;
  stop(): Promise<void>;
}

/** Starts a forge on a free port, or on that of one that is gone; `registry` says which version it has. */
export async function startForge(
  name: string,
  { port = 0, registry: part = 'registry' }: { port?: number; registry?: RegistryOptions['part'] } = {},
): Promise<Forge> {
  const root = mkdtempSync(join(tmpdir(), `edp-forge-${name}-`));
  const registry = await startRegistry({ part });
  const repositories = new Repositories(root);
  const [token, readToken] = [randomBytes(20).toString('hex'), randomBytes(20).toString('hex')];
  const rights = new Map<string, Right>([
    [token, 'write'],
    [readToken, 'read'],
  ]);
  const requests: string[] = [];
  const packages: ApiOptions['packages'] = [];
  const downloads = new Map<string, string>();
  const lfsDirectory = (owner: string, repository: string): string => join(root, '.lfs', owner, repository);
  // What it signs with is what tells it from every other.
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  let origin = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', origin).pathname;
    if (path === '/login/oauth/keys') return tell(response, { keys: [{ ...key, use: 'sig', alg: 'ES256' }] });
    if (path === '/.well-known/openid-configuration') return tell(response, { issuer: `${origin}/` });
    const right = rightOf(request, rights);
    if (path.startsWith('/v2/')) {
      const refusal = refuse(right, ['GET', 'HEAD'].includes(request.method ?? ''));
      if (refusal === 401) response.setHeader('www-authenticate', 'Basic realm="Registry"');
      if (refusal !== undefined) return deny(response, refusal);
      return forward(request, response, registry.origin);
    }
    if (path.startsWith('/api/v1/')) {
      const refusal = refuse(right, request.method === 'GET');
      if (refusal !== undefined) return deny(response, refusal);
      return serveApi(request, response, {
        repositories,
        registryOrigin: registry.origin,
        registryRoot: registry.root,
        origin,
        user: USER,
        packages,
      });
    }
    if (downloads.has(path)) {
      const refusal = refuse(right, true);
      return refusal === undefined ? void response.end(downloads.get(path)) : deny(response, refusal);
    }
    const [, owner = '', repository = '', route] =
      /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/(info\/refs|git-(?:upload|receive)-pack|info\/lfs\/.+|attachments\/.+)$/.exec(
        path,
      ) ?? [];
    if (route === undefined) return deny(response, 404);
    const isWiki = repository.endsWith('.wiki');
    const isLfs = route.startsWith('info/lfs/');
    const writes = `${route}${request.url}`.includes('git-receive-pack') || request.method === 'PUT';
    const found = repositories.find(owner, isWiki ? repository.slice(0, -'.wiki'.length) : repository);
    const isPublic = found?.private === false && !writes;
    const refusal = isPublic && right === 'anonymous' ? undefined : refuse(right, !writes);
    if (refusal === 401) response.setHeader('www-authenticate', 'Basic realm="Forgejo"');
    if (refusal !== undefined) return deny(response, refusal);
    if (found === undefined) return deny(response, 404);
    if (found.archived && writes) return deny(response, 403);
    if (isLfs) {
      const base = `${found.lfs.rootUrl ?? origin}/${owner}/${repository}.git/info/lfs`;
      const place = { path: route.slice('info/lfs/'.length), directory: lfsDirectory(owner, found.name), base };
      return serveLfs(request, response, { ...place, faults: found.lfs });
    }
    if (route.startsWith('attachments/')) {
      const uuid = route.slice('attachments/'.length);
      const assets = found.metadata.releases.flatMap((release) => release.assets);
      return void response.end(assets.find((asset) => asset.uuid === uuid)?.content);
    }
    if (isWiki && !existsSync(join(root, owner, `${repository}.git`))) return deny(response, 404);
    if (request.method === 'POST' && route === 'git-receive-pack') found.updatedAt = new Date();
    request.url = `/${owner}/${isWiki ? repository : found.name}.git/${route}${new URL(request.url ?? '/', origin).search}`;
    return serveGit(request, response, { root, user: USER });
  }

  // As a forge, which lets a large push take longer than node's five minutes.
  // A busy process would end a connection just when its other half sends on it, and a POST is not sent twice.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 }, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  origin = `http://${name}.localhost:${(server.address() as AddressInfo).port}`;
  return {
    name,
    origin,
    token,
    readToken,
    beginJob: () => {
      const own = randomBytes(20).toString('hex');
      rights.set(own, 'write');
      return { token: own, end: () => void rights.delete(own) };
    },
    requests,
    packages,
    downloads,
    createRepo: async (owner, repository, settings) => void (await repositories.create(owner, repository, settings)),
    deleteRepo: async (owner, repository) => repositories.remove(owner, repository),
    renameRepo: async (owner, repository, to) => repositories.rename(repositories.find(owner, repository)!, to),
    transferRepo: async (owner, repository, to) => repositories.transfer(repositories.find(owner, repository)!, to),
    closeOwner: (owner) => void repositories.closedOwners.add(owner.toLowerCase()),
    renameOwner: async (owner, to) => repositories.renameOwner(owner, to),
    createWiki: async (owner, repository, pages, branch = 'main') => {
      const wiki = repositories.directory(owner, `${repository}.wiki`);
      createBare(wiki);
      await seedBare(wiki, { files: pages, branch });
      await git(wiki, 'symbolic-ref', 'HEAD', `refs/heads/${branch}`);
    },
    seed: async (owner, repository, options) => seedBare(repositories.directory(owner, repository), options),
    readFile: async (owner, repository, ref, path) =>
      git(repositories.directory(owner, repository), 'show', `${ref}:${path}`).catch(() => undefined),
    listTree: async (owner, repository, ref) =>
      git(repositories.directory(owner, repository), 'ls-tree', '-r', '--name-only', '-z', ref).then(
        (text) => text.split('\0').filter((each) => each !== ''),
        () => [],
      ),
    refs: async (owner, repository) => repositories.refs(owner, repository),
    repository: (owner, repository) => {
      const found = repositories.find(owner, repository);
      if (found === undefined) throw new Error(`no repository ${owner}/${repository}`);
      return found;
    },
    directory: (owner, repository) => repositories.directory(owner, repository),
    lfsDirectory,
    pushImage: async (image, tag) => pushImage(registry.origin, image, tag),
    pushChart: async (chart, version, image) => pushChart(registry.origin, { name: chart, version, image }),
    imageDigest: async (image, tag) => imageDigest(registry.origin, image, tag),
    loseBlob: (digest) => {
      const hex = digest.slice('sha256:'.length);
      rmSync(join(registry.root, 'storage/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data'));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await registry.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** As Forgejo: who is unknown gets 401, who may only read gets 403 when writing. */
function refuse(right: ReturnType<typeof rightOf>, reads: boolean): number | undefined {
  if (right === 'anonymous' || right === 'unknown') return 401;
  return reads || right === 'write' ? undefined : 403;
}

function tell(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function deny(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ message: `refused: ${status}` }));
}

async function forward(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
  const { authorization: _credentials, ...headers } = request.headers;
  await new Promise<void>((resolve, reject) => {
    const onward = httpRequest(new URL(request.url ?? '/', origin), { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
      // What breaks off behind it breaks off for whoever asked.
      answer.on('error', () => response.destroy()).pipe(response);
      response.once('close', resolve);
    });
    onward.once('error', reject);
    request.pipe(onward);
  });
}
