import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Asset,
  createForge,
  type ForgeAddress,
  listReleases,
  readAsset,
  uploadAsset,
  waitUntilFilled,
  writeRelease,
} from '@edp/forge';
import { tagOf } from './release-refs.ts';

export interface PublishFilesOptions {
  owner: string;
  name: string;
  version: string;
  /** What the release's page says. */
  body: string;
}

/**
 * Puts the files of a directory beside the tag of a release, which is made where it is not there, and reads each back. What is there with the
 * same bytes stays; so a run that broke off is finished by the next. Returns the names of the files that were sent.
 * @throws Error where a file of a name is there with other bytes; codes as `callApi`
 */
export async function publishFiles(
  directory: string,
  { address, owner, name, version, body }: PublishFilesOptions & { address: ForgeAddress },
): Promise<string[]> {
  const tag = tagOf(version);
  // A forge has no release in a repository of whose first push it has not taken notice yet.
  if (!(await waitUntilFilled(createForge(address), { owner, name })))
    throw new Error(`${address.origin} calls ${owner}/${name} empty: push the tag, then publish again.`);
  const listed = (await listReleases(address, owner, name)).find((each) => each.tag === tag);
  const written = { tag, target: '', title: version, body, draft: false, prerelease: false };
  const { id: releaseId, assets } = listed ?? (await writeRelease(address, { owner, name, release: written }));
  const sent: string[] = [];
  for (const fileName of readdirSync(directory).sort()) {
    const file = join(directory, fileName);
    const wanted = await digestOf(createReadStream(file));
    const present = assets.find((each) => each.name === fileName);
    const asset = present ?? (await upload(fileName, createReadStream(file)));
    if ((await digestOf(await readAsset(address, asset))) !== wanted)
      throw new Error(
        `${fileName} of ${tag} at ${address.origin} has other bytes than ${file}: remove it from the release there if nobody relies on it, then publish again.`,
      );
  }
  return sent;

  async function upload(fileName: string, content: AsyncIterable<Buffer>): Promise<Asset> {
    const asset = await uploadAsset(address, { owner, name, releaseId, fileName, content });
    sent.push(fileName);
    return asset;
  }
}

async function digestOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of content) hash.update(part);
  return hash.digest('hex');
}
