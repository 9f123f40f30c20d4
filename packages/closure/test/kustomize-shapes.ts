/** A kustomization in the shape of real ones. `FORGE` in a text is the forge's origin; the witness has the same files under names of its own. */
export interface KustomizeShape {
  name: string;
  /** The repository that lends, by path. */
  remote?: Record<string, string>;
  /** The tree that is deployed, below the directory of the Application. */
  files: Record<string, string>;
  /** `spec.source.kustomize` of the Application. */
  settings?: string;
  /** What a plain build is given instead, without an address in it. */
  witness: Record<string, string>;
}

const deployment = (name: string, image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec:\n      containers: [{ name: main, image: '${image}' }]\n`;
const BASE = 'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: [web.yaml]\n';
const REMOTE = 'FORGE/DevFW/bases//';
const base = { 'base/kustomization.yaml': BASE, 'base/web.yaml': deployment('web', 'r.example/web:1') };
const SIDECAR =
  'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: { name: web }\n      spec: { template: { spec: { containers: [{ name: side, image: "r.example/side:3" }] } } }\n';

export const KUSTOMIZE_SHAPES: KustomizeShape[] = [
  {
    name: 'a remote base at a revision, with the image of its manifests replaced',
    remote: base,
    files: {
      'kustomization.yaml': `resources: ['${REMOTE}base?ref=main']\nimages: [{ name: r.example/web, newName: m.example/web, newTag: "2" }]\n`,
    },
    witness: {
      'kustomization.yaml':
        'resources: [./far/base]\nimages: [{ name: r.example/web, newName: m.example/web, newTag: "2" }]\n',
      ...prefixed('far/', base),
    },
  },
  {
    name: 'a remote base whose own base is beside it, and one in turn',
    remote: {
      ...base,
      'overlay/kustomization.yaml':
        'resources: [../base, extra.yaml]\nimages: [{ name: r.example/extra, digest: "sha256:' +
        'a'.repeat(64) +
        '" }]\n',
      'overlay/extra.yaml': deployment('extra', 'r.example/extra:1'),
      'top/kustomization.yaml': `resources: ['${REMOTE}overlay?ref=main']\nnamePrefix: p-\n`,
    },
    files: { 'kustomization.yaml': `resources: ['${REMOTE}top']\n` },
    witness: {
      'kustomization.yaml': 'resources: [./far/overlay]\n',
      ...prefixed('far/', base),
      'far/overlay/kustomization.yaml':
        'resources: [../base, extra.yaml]\nimages: [{ name: r.example/extra, digest: "sha256:' +
        'a'.repeat(64) +
        '" }]\n',
      'far/overlay/extra.yaml': deployment('extra', 'r.example/extra:1'),
    },
  },
  {
    name: 'a remote component and a local base',
    remote: { 'side/kustomization.yaml': SIDECAR },
    files: { 'kustomization.yaml': `resources: [base]\ncomponents: ['${REMOTE}side?ref=main']\n`, ...base },
    witness: {
      'kustomization.yaml': 'resources: [base]\ncomponents: [./side]\n',
      'side/kustomization.yaml': SIDECAR,
      ...base,
    },
  },
  {
    name: 'patches, strategic and by JSON, in files and inline',
    files: {
      'kustomization.yaml':
        'resources: [base]\npatches:\n  - path: first.yaml\n  - target: { kind: Deployment, name: web }\n    patch: |\n      - { op: add, path: /spec/template/spec/initContainers, value: [{ name: i, image: "r.example/init:4" }] }\n',
      'first.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: main, image: "r.example/patched:9" }] } } }\n',
      ...base,
    },
    witness: {},
  },
  {
    name: 'images replaced by one kustomization, and by the one above it again',
    files: {
      'kustomization.yaml':
        'resources: [middle]\nimages: [{ name: m.example/web, newName: n.example/web, newTag: "5" }]\n',
      'middle/kustomization.yaml': 'resources: [../base]\nimages: [{ name: r.example/web, newName: m.example/web }]\n',
      ...base,
    },
    witness: {},
  },
  {
    name: 'a replacement that writes an image, and a transformer in a file',
    files: {
      'kustomization.yaml':
        'resources: [base, source.yaml]\ntransformers: [tag.yaml]\nreplacements:\n  - source: { kind: ConfigMap, name: v, fieldPath: data.image }\n    targets: [{ select: { kind: Deployment, name: other }, fieldPaths: [spec.template.spec.containers.0.image] }]\n',
      'source.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: v }\ndata: { image: "r.example/written:5" }\n---\n${deployment('other', 'r.example/replaced:0')}`,
      'tag.yaml':
        'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: { name: t }\nimageTag: { name: r.example/web, newTag: "8" }\n',
      ...base,
    },
    witness: {},
  },
  {
    name: 'images, patches and components that the Application adds',
    files: { 'kustomization.yaml': 'resources: [base]\n', 'side/kustomization.yaml': SIDECAR, ...base },
    settings:
      '{ images: ["r.example/web=m.example/own:7", "r.example/side:6"], components: [side], patches: [{ target: { kind: Deployment }, patch: "- { op: add, path: /spec/template/spec/initContainers, value: [{ name: i, image: \'r.example/init:1\' }] }" }] }',
    witness: {
      'kustomization.yaml':
        'resources: [base]\ncomponents: [side]\nimages: [{ name: r.example/web, newName: m.example/own, newTag: "7" }, { name: r.example/side, newTag: "6" }]\npatches: [{ target: { kind: Deployment }, patch: "- { op: add, path: /spec/template/spec/initContainers, value: [{ name: i, image: \'r.example/init:1\' }] }" }]\n',
      'side/kustomization.yaml': SIDECAR,
      ...base,
    },
  },
  {
    name: 'a component that is not there and may be missing',
    files: { 'kustomization.yaml': 'resources: [base]\n', ...base },
    settings: '{ ignoreMissingComponents: true, components: [gone], images: ["r.example/web:3"] }',
    witness: { 'kustomization.yaml': 'resources: [base]\nimages: [{ name: r.example/web, newTag: "3" }]\n', ...base },
  },
  {
    name: 'a remote file as a resource, and a remote patch',
    remote: {
      'files/all.yaml': deployment('all', 'r.example/all:1'),
      'files/patch.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: all }\nspec: { template: { spec: { initContainers: [{ name: i, image: "r.example/first:2" }] } } }\n',
    },
    files: {
      'kustomization.yaml':
        'resources: [FORGE/DevFW/bases/raw/branch/main/files/all.yaml]\npatches: [{ path: FORGE/DevFW/bases/raw/branch/main/files/patch.yaml }]\n',
    },
    witness: {
      'kustomization.yaml': 'resources: [all.yaml]\npatches: [{ path: patch.yaml }]\n',
      'all.yaml': deployment('all', 'r.example/all:1'),
      'patch.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: all }\nspec: { template: { spec: { initContainers: [{ name: i, image: "r.example/first:2" }] } } }\n',
    },
  },
  {
    name: 'images by a pattern, with a suffix, and one that is replaced twice',
    files: {
      'kustomization.yaml':
        'resources: [base, more.yaml]\nimages: [{ name: "r.example/w.*", newTag: "3" }, { name: r.example/more, tagSuffix: -x }]\n',
      'more.yaml': deployment('more', 'r.example/more:1'),
      ...base,
    },
    witness: {},
  },
  {
    name: 'an image that is replaced by one that is replaced',
    files: {
      'kustomization.yaml':
        'resources: [base]\nimages: [{ name: r.example/web, newName: m.example/web }, { name: m.example/web, newTag: "4" }]\n',
      ...base,
    },
    witness: {},
  },
  {
    name: 'a variable in an image',
    files: {
      'kustomization.yaml':
        'resources: [d.yaml, c.yaml]\nvars: [{ name: TAG, objref: { kind: ConfigMap, name: c, apiVersion: v1 }, fieldref: { fieldpath: data.tag } }]\nconfigurations: [v.yaml]\n',
      'v.yaml': 'varReference: [{ path: spec/template/spec/containers/image, kind: Deployment }]\n',
      'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { tag: "8" }\n',
      'd.yaml': deployment('d', 'r.example/d:$(TAG)'),
    },
    witness: {},
  },
  {
    name: 'a component in a component, and a replacement in a file',
    files: {
      'kustomization.yaml': 'resources: [base, c.yaml]\ncomponents: [one]\nreplacements: [{ path: r.yaml }]\n',
      'one/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncomponents: [../two]\n',
      'two/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [e.yaml]\nimages: [{ name: r.example/e, newTag: "2" }]\n',
      'two/e.yaml': deployment('e', 'r.example/e:1'),
      'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { tag: "7" }\n',
      'r.yaml':
        'source: { kind: ConfigMap, name: c, fieldPath: data.tag }\ntargets: [{ select: { kind: Deployment, name: web }, fieldPaths: [spec.template.spec.containers.0.image], options: { delimiter: ":", index: 1 } }]\n',
      ...base,
    },
    witness: {},
  },
  {
    name: 'generators, several bases and a suffix',
    files: {
      'kustomization.yaml':
        'resources: [base, second]\nnameSuffix: -x\nconfigMapGenerator: [{ name: c, literals: [a=b], files: [notes.txt] }]\nimages: [{ name: r.example/second, newTag: v2 }]\n',
      'notes.txt': 'text\n',
      'second/kustomization.yml': 'resources: [s.yaml]\nimages: [{ name: r.example/none, newTag: v0 }]\n',
      'second/s.yaml': deployment('second', 'r.example/second'),
      ...base,
    },
    witness: {},
  },
];

function prefixed(prefix: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${prefix}${path}`, text]));
}
