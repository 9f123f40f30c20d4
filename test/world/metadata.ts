import { createHash, randomUUID } from 'node:crypto';
import type { Repository } from './repositories.ts';

/** What a forge keeps of a repository beside git. */
export interface Metadata {
  topics: string[];
  labels: Record<string, unknown>[];
  milestones: Record<string, unknown>[];
  releases: ReleaseEntry[];
}

export type ReleaseEntry = Record<string, unknown> & { id: number; assets: AssetEntry[] };

export interface AssetEntry {
  id: number;
  uuid: string;
  name: string;
  content: Buffer;
}

export const emptyMetadata = (): Metadata => ({ topics: [], labels: [], milestones: [], releases: [] });

export interface MetadataCall {
  /** `METHOD path below the repository`. */
  call: string;
  body: Record<string, unknown>;
  /** Body of an upload, and the name it is given. */
  upload?: { name: string; content: Buffer };
  origin: string;
}

export type MetadataReply = { status: number; body?: unknown; list?: unknown[] };

let lastId = 100;

/** Answers the routes of topics, labels, milestones and releases; undefined where it is none of them. */
export function serveMetadata(
  repository: Repository,
  { call, body, upload, origin }: MetadataCall,
): MetadataReply | undefined {
  const { metadata } = repository;
  const [method = '', path = ''] = call.split(' ');
  const [kind = '', id, part, partId] = path.split('/');
  if (call === 'PUT topics') {
    metadata.topics = body['topics'] as string[];
    return { status: 204 };
  }
  if (kind === 'labels' || kind === 'milestones') return serveList(metadata[kind], { method, id: Number(id), body });
  if (kind !== 'releases') return undefined;
  const release = metadata.releases.find((each) => each.id === Number(id));
  if (part === 'assets' && release !== undefined) {
    if (method === 'DELETE') {
      release.assets = release.assets.filter((each) => each.id !== Number(partId));
      return { status: 204 };
    }
    const asset = { id: (lastId += 1), uuid: randomUUID(), name: upload!.name, content: upload!.content };
    release.assets.push(asset);
    return { status: 201, body: describeAsset(asset, { repository, origin }) };
  }
  if (method === 'POST') {
    // As Forgejo, which has one release of a tag, whatever its case.
    const tag = String(body['tag_name']).toLowerCase();
    if (metadata.releases.some((each) => String(each['tag_name']).toLowerCase() === tag))
      return { status: 409, body: { message: 'Release is has no Tag' } };
    const created: ReleaseEntry = { ...body, id: (lastId += 1), assets: [] };
    metadata.releases.unshift(created);
    return { status: 201, body: describe(created) };
  }
  if (method === 'PATCH' && release !== undefined) {
    // As Forgejo, which leaves what is empty as it was.
    Object.assign(release, Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '')));
    return { status: 200, body: describe(release) };
  }
  return method === 'GET' ? { status: 200, list: metadata.releases.map(describe) } : undefined;

  function describe(each: ReleaseEntry): unknown {
    return { ...each, assets: each.assets.map((asset) => describeAsset(asset, { repository, origin })) };
  }
}

function serveList(
  list: Record<string, unknown>[],
  { method, id, body }: { method: string; id: number; body: Record<string, unknown> },
): MetadataReply | undefined {
  // As Forgejo, which takes colours with a hash and tells them without.
  const values = typeof body['color'] === 'string' ? { ...body, color: body['color'].replace('#', '') } : body;
  if (method === 'POST') list.push({ ...values, id: (lastId += 1) });
  else if (method === 'PATCH')
    Object.assign(
      list.find((each) => each['id'] === id)!,
      values,
    );
  else return { status: 200, list };
  return { status: method === 'POST' ? 201 : 200, body: {} };
}

function describeAsset(
  { id, uuid, name, content }: AssetEntry,
  { repository, origin }: { repository: Repository; origin: string },
): unknown {
  const url = `${origin}/${repository.owner}/${repository.name}/attachments/${uuid}`;
  return { id, uuid, name, size: content.length, browser_download_url: url };
}

/** Returns the file of an upload form: what is between its head and its last boundary. */
export function readUpload(body: Buffer, contentType: string): Buffer {
  const boundary = /boundary=(\S+)/.exec(contentType)?.[1] ?? '';
  return body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf(`\r\n--${boundary}--`));
}

/** Returns the SHA-256 of some bytes. */
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
