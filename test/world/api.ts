import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createBare, git, seedBare } from './bare-repository.ts';
import { addComment, routeComments } from './comments.ts';
import { listImages } from './images.ts';
import { readUpload, serveMetadata } from './metadata.ts';
import type { Repositories, Repository } from './repositories.ts';
import { routeRuns } from './workflow-runs.ts';
import { writeContents } from './write-contents.ts';

export interface ApiOptions {
  repositories: Repositories;
  registryOrigin: string;
  /** Where the registry keeps what it has. */
  registryRoot: string;
  origin: string;
  user: string;
  /** Packages that are no images. */
  packages: {
    owner: string;
    type: string;
    name: string;
    version: string;
    /** Moves when the version is made anew. */
    id?: number;
    files?: { name: string; size: number; sha256: string }[];
  }[];
}

type Reply = { status: number; body: unknown; total?: number; location?: string };

const REPOSITORIES = 'storage/docker/registry/v2/repositories';

const notFound: Reply = { status: 404, body: { message: 'The target couldn’t be found.' } };

/** Answers the routes of Forgejo's API v1 that are used here; the caller has checked the token. Source: Forgejo's /swagger.v1.json. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, options: ApiOptions): Promise<void> {
  const url = new URL(request.url ?? '/', options.origin);
  const path = url.pathname.slice('/api/v1/'.length).split('/').map(decodeURIComponent);
  const raw = request.method === 'GET' ? Buffer.alloc(0) : await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const isUpload = type.startsWith('multipart/');
  const body = isUpload || raw.length === 0 ? {} : (JSON.parse(raw.toString('utf8')) as Record<string, unknown>);
  const name = url.searchParams.get('name') ?? '';
  const upload = isUpload ? { upload: { name, content: readUpload(raw, type) } } : {};
  const call = { path, query: url.searchParams, body, options, ...upload };
  const reply = await route(`${request.method} ${path[0]}`, call);
  if (Buffer.isBuffer(reply.body)) return void response.writeHead(reply.status).end(reply.body);
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    ...(reply.total === undefined ? {} : { 'x-total-count': String(reply.total) }),
    ...(reply.location === undefined ? {} : { location: reply.location }),
  });
  response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
}

interface Call {
  path: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
  upload?: { name: string; content: Buffer };
  options: ApiOptions;
}

async function route(call: string, all: Call): Promise<Reply> {
  const { path, query, body, options } = all;
  const { repositories, user } = options;
  const [, owner = '', name = ''] = path;
  const below = path.slice(3).join('/');
  if (below !== '' && path[0] === 'repos') return routeBelow(`${call.split(' ')[0]} ${below}`, all);
  switch (call) {
    case 'GET version':
      return { status: 200, body: { version: '13.0.0' } };
    case 'GET user':
      return { status: 200, body: { id: USER_ID, login: user } };
    case 'GET orgs':
    case 'GET users': {
      const isUser = owner === user;
      const renamed = repositories.redirects.get(owner.toLowerCase());
      if (renamed !== undefined && call === 'GET orgs')
        return { status: 307, body: {}, location: `/api/v1/orgs/${renamed}/${name}?${query.toString()}` };
      if (repositories.ownerNamed(owner) === undefined && !isUser) return notFound;
      if ((call === 'GET orgs') === isUser) return notFound;
      if (call === 'GET users' && name === 'orgs') {
        const [, , , organisation = ''] = path;
        return {
          status: 200,
          body: { can_create_repository: !repositories.closedOwners.has(organisation.toLowerCase()) },
        };
      }
      if (name === 'repos') return page(describeAll(repositories.list(owner), options), query);
      return { status: 200, body: { login: owner, username: owner, name: owner } };
    }
    case 'POST orgs': {
      if (path.length === 1) {
        repositories.owners.add(String(body['username']));
        return { status: 201, body: { username: body['username'] } };
      }
      return createRepository(owner, { body, options });
    }
    case 'POST user':
      return createRepository(user, { body, options });
    case 'GET repos': {
      const found = repositories.find(owner, name);
      return found === undefined ? notFound : { status: 200, body: describe(found, options) };
    }
    case 'PATCH repos': {
      const found = repositories.find(owner, name);
      if (found === undefined) return notFound;
      found.updatedAt = new Date();
      if (typeof body['name'] === 'string') await repositories.rename(found, body['name']);
      if (typeof body['private'] === 'boolean') found.private = body['private'];
      if (typeof body['description'] === 'string') found.description = body['description'];
      if (typeof body['has_actions'] === 'boolean') found.hasActions = body['has_actions'];
      if (typeof body['archived'] === 'boolean') found.archived = body['archived'];
      if (typeof body['default_branch'] === 'string') {
        const branch = body['default_branch'];
        if (!(`refs/heads/${branch}` in (await repositories.refs(owner, found.name)))) return notFound;
        await repositories.setDefaultBranch(owner, found.name, branch);
      }
      return { status: 200, body: describe(found, options) };
    }
    case 'GET packages': {
      const [, , type, title, version, part] = path;
      if (part === 'files') {
        const found = options.packages.find(
          (each) =>
            each.owner === owner.toLowerCase() && each.type === type && each.name === title && each.version === version,
        );
        return found === undefined ? notFound : { status: 200, body: found.files ?? [] };
      }
      return page(await describePackages(owner, { ...options, type: query.get('type') ?? '' }), query);
    }
    default:
      return notFound;
  }
}

/** What the first part of a route belongs to. */
const UNITS: Record<string, Repository['off'][number]> = {
  labels: 'issues',
  milestones: 'issues',
  releases: 'releases',
  wiki: 'wiki',
  pulls: 'pulls',
};

/** A published release whose tag is not there makes it. */
async function inventTag(
  directory: string,
  { draft, tag_name: tag, target_commitish: target }: Call['body'],
): Promise<void> {
  if (draft === true) return;
  const has = await git(directory, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag as string}`).catch(() => '');
  if (has === '') await git(directory, 'tag', String(tag), String(target));
}

/** Routes below one repository. */
async function routeBelow(call: string, { path, query, body, upload, options }: Call): Promise<Reply> {
  const [, owner = '', name = ''] = path;
  const { repositories, origin } = options;
  const found = repositories.find(owner, name);
  if (found === undefined) return notFound;
  const unit = UNITS[call.split(' ')[1]!.split('/')[0]!];
  if (unit !== undefined && found.off.includes(unit)) return notFound;
  if (call === 'POST releases') await inventTag(repositories.directory(owner, name), body);
  const metadata = serveMetadata(found, { call, body, origin, ...(upload === undefined ? {} : { upload }) });
  const run = await routeRuns(call, { found, body, directory: repositories.directory(owner, name), origin });
  if (run !== undefined) return run;
  if (metadata !== undefined)
    return metadata.list === undefined ? { body: undefined, ...metadata } : page(metadata.list, query);
  if (call.startsWith('GET raw/')) {
    const text = await git(
      repositories.directory(owner, name),
      'show',
      `${query.get('ref')}:${path.slice(4).join('/')}`,
    ).catch(() => undefined);
    return text === undefined ? notFound : { status: 200, body: Buffer.from(text) };
  }
  if (call.startsWith('GET git/trees/')) {
    const directory = repositories.directory(owner, name);
    const revision = call.slice('GET git/trees/'.length);
    const commit = await git(directory, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`).catch(
      () => undefined,
    );
    if (commit === undefined) return notFound;
    const listed = await git(directory, 'ls-tree', '-r', '-t', '--name-only', '-z', commit.trim());
    const paths = listed.split('\0').filter((path) => path !== '');
    const limit = Number(query.get('per_page') ?? 1000);
    return {
      status: 200,
      body: {
        sha: commit.trim(),
        tree: paths.slice(0, limit).map((path) => ({ path })),
        truncated: paths.length > limit,
      },
    };
  }
  if (call.startsWith('GET branches/')) {
    const branch = call.slice('GET branches/'.length);
    if (!(`refs/heads/${branch}` in (await repositories.refs(owner, name)))) return notFound;
    const isProtected = found.protectedBranches.includes(branch);
    return { status: 200, body: { name: branch, protected: isProtected, user_can_push: !isProtected } };
  }
  switch (call) {
    case 'GET branch_protections':
      return { status: 200, body: found.branchRules };
    case 'GET tag_protections':
      return { status: 200, body: found.tagRules };
    case 'POST contents':
      return writeContents(repositories.directory(owner, name), body);
    case 'GET wiki/pages': {
      const wiki = `${repositories.directory(owner, name).slice(0, -'.git'.length)}.wiki.git`;
      return existsSync(wiki) ? { status: 200, body: [{ title: 'Home' }] } : notFound;
    }
    case 'POST wiki/new': {
      const wiki = `${repositories.directory(owner, name).slice(0, -'.git'.length)}.wiki.git`;
      createBare(wiki);
      await seedBare(wiki, { files: { 'Home.md': 'Mirrored.\n' } });
      return { status: 201, body: { title: body['title'] } };
    }
    case 'GET actions/tasks': {
      const tasks = found.tasks.map(({ url, status, createdAt, updatedAt }) => ({
        url,
        status,
        created_at: createdAt.toISOString(),
        updated_at: updatedAt.toISOString(),
      }));
      const { body: some, total } = page(tasks, query);
      return { status: 200, body: { workflow_runs: some, total_count: total } };
    }
    case 'GET pulls':
      return page(
        found.pulls.map((_, index) => describePull(found, { index, origin: options.origin })),
        query,
      );
    case 'POST pulls': {
      const [head, base, title, text] = ['head', 'base', 'title', 'body'].map((key) => String(body[key]));
      const refs = await options.repositories.refs(owner, name);
      if (![head, base].every((branch) => `refs/heads/${branch}` in refs)) return notFound;
      found.pulls.push({ head: head!, base: base!, title: title!, body: text! });
      return { status: 201, body: describePull(found, { index: found.pulls.length - 1, origin: options.origin }) };
    }
    default:
      if (/^GET collaborators\/[^/]+\/permission$/.test(call)) {
        const permission = found.members[path[4] ?? ''] ?? 'none';
        return { status: 200, body: { permission, role_name: permission } };
      }
      if (call.startsWith('GET pulls/')) return readPull(found, { number: Number(path[4]), options });
      // Pull requests and issues have one numbering on a real forge; here a repository of these tests has one of both.
      if (path[3] === 'issues' && found.issues.length === 0 && found.pulls.length > 0)
        return routeComments(call, { found, path, body, user: { id: USER_ID, login: options.user } });
      return path[3] === 'issues' ? routeIssues(call, { found, path, query, body, options }) : notFound;
  }
}

/** The account that all tokens belong to. */
const USER_ID = 1;

/** Issues are numbered by themselves here; the real forge counts them together with pull requests. */
function routeIssues(
  call: string,
  {
    found,
    path,
    query,
    body,
    options: { origin, user },
  }: { found: Repository; path: string[]; query: URLSearchParams; body: Record<string, unknown>; options: ApiOptions },
): Reply {
  const describe = (issue: Repository['issues'][number]): unknown => {
    const number = found.issues.indexOf(issue) + 1;
    return { ...issue, number, html_url: `${origin}/${found.owner}/${found.name}/issues/${number}` };
  };
  if (call === 'GET issues') {
    const open = found.issues.filter(({ state }) => state === (query.get('state') ?? 'open'));
    return page(open.map(describe), query);
  }
  if (call === 'POST issues') {
    const [title, text] = [String(body['title']), String(body['body'])];
    const author = { id: USER_ID, login: user };
    const issue = { title, body: text, state: 'open' as const, comments: [], user: author };
    found.issues.push(issue);
    return { status: 201, body: describe(issue) };
  }
  const issue = found.issues[Number(path[4]) - 1];
  if (issue === undefined) return notFound;
  if (/^(GET|POST) issues\/\d+\/comments$/.test(call)) {
    if (call.startsWith('GET')) return page(issue.comments, query);
    const said = { body: String(body['body']), user: { id: USER_ID, login: user } };
    return { status: 201, body: addComment(issue.comments, said) };
  }
  if (typeof body['body'] === 'string') issue.body = body['body'];
  if (body['state'] === 'closed') issue.state = 'closed';
  return { status: 201, body: describe(issue) };
}

function describePull(
  { owner, name, pulls }: Repository,
  { index, origin }: { index: number; origin: string },
): unknown {
  const { head, base, title, body } = pulls[index]!;
  const number = index + 1;
  const url = `${origin}/${owner}/${name}/pulls/${number}`;
  return { number, html_url: url, title, body, head: { ref: head, label: head }, base: { ref: base } };
}

async function readPull(
  found: Repository,
  { number, options }: { number: number; options: ApiOptions },
): Promise<Reply> {
  const pull = found.pulls[number - 1];
  if (pull === undefined) return notFound;
  const refs = await options.repositories.refs(found.owner, found.name);
  const sha = refs[pull.fork === undefined ? `refs/heads/${pull.head}` : `refs/pull/${number}/head`];
  const here = { id: found.id, full_name: `${found.owner}/${found.name}` };
  const there = pull.fork === undefined ? here : { id: found.id + 1000, full_name: pull.fork };
  const head = { ref: pull.head, label: pull.head, sha, repo: there };
  const described = describePull(found, { index: number - 1, origin: options.origin }) as object;
  return { status: 200, body: { ...described, head, base: { ref: pull.base, repo: here } } };
}

async function createRepository(
  owner: string,
  { body, options }: { body: Record<string, unknown>; options: ApiOptions },
): Promise<Reply> {
  const name = String(body['name']);
  const { repositories } = options;
  if (repositories.ownerNamed(owner) === undefined && owner !== options.user) return notFound;
  if (repositories.find(owner, name)) {
    return { status: 409, body: { message: 'The repository with the same name already exists.' } };
  }
  const created = await repositories.create(owner, name, {
    private: body['private'] === true,
    description: typeof body['description'] === 'string' ? body['description'] : '',
  });
  if (typeof body['default_branch'] === 'string' && body['default_branch'] !== '') {
    await repositories.setDefaultBranch(owner, name, body['default_branch']);
  }
  return { status: 201, body: describe(created, options) };
}

function describeAll(list: Repository[], options: ApiOptions): unknown[] {
  return list.map((each) => describe(each, options));
}

function describe(repository: Repository, { repositories, origin }: ApiOptions): unknown {
  const { id, owner, name, description, archived, hasActions, mirror, metadata, updatedAt } = repository;
  return {
    id,
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner },
    private: repository.private,
    description,
    archived,
    mirror,
    has_actions: hasActions,
    has_wiki: !repository.off.includes('wiki'),
    has_issues: !repository.off.includes('issues'),
    has_releases: !repository.off.includes('releases'),
    has_pull_requests: !repository.off.includes('pulls'),
    topics: metadata.topics,
    release_counter: metadata.releases.length,
    updated_at: `${updatedAt.toISOString().slice(0, 19)}Z`,
    empty: repositories.isEmpty(owner, name),
    default_branch: repositories.defaultBranch(owner, name),
    clone_url: `${origin}/${owner}/${name}.git`,
    html_url: `${origin}/${owner}/${name}`,
  };
}

async function describePackages(
  owner: string,
  { registryOrigin, registryRoot, packages, type }: ApiOptions & { type: string },
): Promise<unknown[]> {
  const others = packages.filter((each) => each.owner === owner.toLowerCase() && ['', each.type].includes(type));
  if (!['', 'container'].includes(type)) return others;
  const prefix = `${owner.toLowerCase()}/`;
  const images = (await listImages(registryOrigin)).filter(({ name }) => name.startsWith(prefix));
  const containers = images.flatMap(({ name, tags }) =>
    tags.map((version) => ({
      name: name.slice(prefix.length),
      version,
      type: 'container',
      owner: { login: owner },
      // Looked up for what is on the page alone: another one for what is pushed again, as Forgejo's.
      get id() {
        const link = join(registryRoot, REPOSITORIES, name, '_manifests/tags', version, 'current/link');
        return Number.parseInt(readFileSync(link, 'utf8').slice('sha256:'.length, 'sha256:'.length + 12), 16);
      },
    })),
  );
  return [...containers, ...others];
}

function page(all: unknown[], query: URLSearchParams): Reply {
  const limit = Math.min(Number(query.get('limit') ?? 30) || 30, 50);
  const from = ((Number(query.get('page') ?? 1) || 1) - 1) * limit;
  return { status: 200, body: all.slice(from, from + limit), total: all.length };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
