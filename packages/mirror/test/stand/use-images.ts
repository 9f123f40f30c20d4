import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { type Log, silentLog } from '@edp/kit';
import {
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
  type SyncRow,
} from '@edp/mirror';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { buildImage, type Image, pushImage } from '../../../oci/test/stand/build-image.ts';
import { type RegistryOptions, type RegistryProcess, startRegistry } from '../../../../test/world/registry-process.ts';
import { startWorld, type World } from '../../../../test/world/world.ts';

export interface SyncImages {
  mode?: 'plan' | 'sync';
  verify?: 'tags' | 'content';
  /** Lines of the configuration besides. */
  more?: string;
  only?: string[];
  /** Images that stacks name. */
  stacks?: string[];
  log?: Log;
}

export interface ImagesStand {
  readonly world: World;
  /** Requests of a test. */
  readonly http: Http;
  /** A registry that belongs to neither forge. */
  readonly hub: RegistryClient;
  readonly host: string;
  readonly target: RegistryClient;
  /** An owner of its own for every test. */
  readonly team: string;
  /** Runs a sync of these items of a configuration. */
  sync(images: string[], options?: SyncImages): Promise<SyncReport>;
  /** Pushes an image to the hub. */
  push(name: string, tags: string[], image?: Image): Promise<Image>;
  tagsAt(name: string): Promise<string[]>;
}

/** Has two forges and a foreign registry, all of one version, while the tests of a file run. */
export function useImages({ registry: part = 'registry' }: { registry?: RegistryOptions['part'] } = {}): ImagesStand {
  let world: World;
  let elsewhere: RegistryProcess;
  let http: Http;
  let hub: RegistryClient;
  let target: RegistryClient;
  let count = 0;
  beforeAll(async () => {
    [world, elsewhere] = await Promise.all([startWorld({ registry: part }), startRegistry({ part })]);
  });
  afterAll(async () => {
    await Promise.all([world.stop(), elsewhere.stop()]);
  });
  beforeEach(() => {
    http = createHttp();
    count += 1;
    hub = createRegistry({ origin: elsewhere.origin, http });
    target = open(world.observability).registry;
  });
  afterEach(async () => http.close());

  const open = (forge: World['edp']): ReturnType<typeof openEndpoint> =>
    openEndpoint(forge.origin, { http, username: 'oauth2', token: forge.token, tokenInput: 't', log: () => {} });

  return {
    get world() {
      return world;
    },
    get http() {
      return http;
    },
    get hub() {
      return hub;
    },
    get host() {
      return new URL(elsewhere.origin).host;
    },
    get target() {
      return target;
    },
    get team() {
      return `team${count}`;
    },
    async sync(images, { mode = 'sync', verify = 'tags', more = '', only = [], stacks = [], log = silentLog } = {}) {
      const text = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\nimages:\n${images.map((each) => `  - ${each}\n`).join('')}${more}`;
      const [from, to] = [open(world.edp), open(world.observability)];
      const { report } = await runSync(parseMirrorConfig(text, 'mirror.yaml'), {
        source: from,
        target: to,
        mode,
        verify,
        only,
        registries: openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} }),
        stacksImages: async () => stacks,
        // As if the first run had looked at everything.
        state: { ...parseState(undefined), deepRun: 1 },
        runNumber: 1,
        log,
      });
      return report;
    },
    async push(name, tags, image = buildImage()) {
      await pushImage(hub, { name, image });
      for (const tag of tags) await hub.putManifest(name, tag, image.manifest);
      return image;
    },
    tagsAt: async (name) => (await target.tags(name)).sort(),
  };
}

export const rowOf = ({ rows }: SyncReport, place: string): SyncRow | undefined =>
  rows.find((each) => each.target === place);
