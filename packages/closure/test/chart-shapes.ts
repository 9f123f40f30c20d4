/** A chart written for the tests, in the shape of a real one, and what an Application hands to it. */
export interface ChartShape {
  name: string;
  /** Below the directory of charts: path → text; the chart itself stands in `name`. */
  files: Record<string, string>;
  /** `helm:` of the Application, as one line of YAML. */
  helm?: string;
  /** Arguments that mean the same to `helm template`; `DIRECTORY` is the directory of charts. */
  args?: string[];
  /** Images beyond those of containers that it names by a documented rule. */
  byRule?: string[];
  /** Every image, as its author knows it. */
  images: string[];
}

const chart = (name: string, rest = ''): string =>
  `apiVersion: v2\nname: ${name}\nversion: 1.2.3\nappVersion: "9.8.7"\n${rest}`;
const pod = (image: string, { kind = 'Deployment', rest = '', extra = '' } = {}): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: {{ .Release.Name }}\n${rest}spec:\n  template:\n    spec:\n${extra}      containers:\n        - name: main\n          image: ${image}\n`;
const job = (image: string, hook: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: {{ .Release.Name }}-${hook}\n  annotations:\n    helm.sh/hook: ${hook}\nspec:\n  template:\n    spec:\n      containers:\n        - name: main\n          image: ${image}\n`;

export const CHART_SHAPES: ChartShape[] = [
  {
    name: 'defaults',
    files: {
      'defaults/Chart.yaml': chart('defaults'),
      'defaults/values.yaml': 'image:\n  repository: r.example/defaults\n  tag: ""\n',
      'defaults/templates/a.yaml': pod(
        '"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"',
      ),
    },
    images: ['r.example/defaults:9.8.7'],
  },
  {
    name: 'conditions',
    files: {
      'conditions/Chart.yaml': chart(
        'conditions',
        'dependencies:\n  - { name: redis, version: 1.x.x, repository: "file://../redis", condition: redis.enabled }\n  - { name: redis, version: 1.x.x, repository: "file://../redis", alias: cache, condition: cache.enabled }\n  - { name: db, version: 1.x.x, repository: "file://../db", tags: [data] }\n',
      ),
      'conditions/values.yaml':
        'redis: { enabled: false }\ncache: { enabled: true, image: r.example/cache }\ntags: { data: false }\n',
      'conditions/templates/a.yaml': pod('r.example/conditions:1'),
      'redis/Chart.yaml': chart('redis'),
      'redis/values.yaml': 'image: r.example/redis\n',
      'redis/templates/a.yaml': pod('"{{ .Values.image }}:{{ .Chart.AppVersion }}"', { kind: 'StatefulSet' }),
      'db/Chart.yaml': chart('db'),
      'db/templates/a.yaml': pod('r.example/db:1'),
    },
    images: ['r.example/conditions:1', 'r.example/cache:9.8.7'],
  },
  {
    name: 'library',
    files: {
      'library/Chart.yaml': chart(
        'library',
        'dependencies:\n  - { name: common, version: 1.x.x, repository: "file://../common" }\n',
      ),
      'library/values.yaml':
        'global: { imageRegistry: mirror.example }\nimage: { registry: docker.io, repository: team/app, digest: "sha256:' +
        'a'.repeat(64) +
        '" }\n',
      'library/templates/a.yaml': pod(
        '{{ include "common.image" (dict "image" .Values.image "global" .Values.global) }}',
      ),
      'common/Chart.yaml': chart('common', 'type: library\n'),
      'common/templates/_image.tpl':
        '{{- define "common.image" -}}{{ .global.imageRegistry | default .image.registry }}/{{ .image.repository }}@{{ .image.digest }}{{- end -}}',
    },
    images: [`mirror.example/team/app@sha256:${'a'.repeat(64)}`],
  },
  {
    name: 'hooks',
    files: {
      'hooks/Chart.yaml': chart('hooks'),
      'hooks/templates/a.yaml': pod('r.example/hooks:1'),
      'hooks/templates/before.yaml': job('r.example/migrate:2', 'pre-install,pre-upgrade'),
      'hooks/templates/tests/t.yaml': job('r.example/never:3', 'test'),
      'hooks/templates/tests/old.yaml': job('r.example/never:4', 'test-success'),
    },
    images: ['r.example/hooks:1', 'r.example/migrate:2'],
  },
  {
    name: 'tpl',
    files: {
      'tpl/Chart.yaml': chart('tpl'),
      'tpl/values.yaml': 'host: r.example\nimage: "{{ .Values.host }}/tpl:{{ .Chart.AppVersion }}"\n',
      'tpl/templates/a.yaml': pod('{{ tpl .Values.image . }}'),
    },
    helm: '{ parameters: [{ name: host, value: p.example }] }',
    args: ['--set', 'host=p.example'],
    images: ['p.example/tpl:9.8.7'],
  },
  {
    name: 'init',
    files: {
      'init/Chart.yaml': chart('init'),
      'init/values.yaml':
        'sidecars:\n  - { name: a, image: r.example/side-a:1 }\n  - { name: b, image: r.example/side-b:1 }\n',
      'init/templates/a.yaml':
        pod('r.example/main:1', { extra: '      initContainers:\n        - { name: i, image: busybox }\n' }) +
        '{{- range .Values.sidecars }}\n        - name: {{ .name }}\n          image: {{ .image }}\n{{- end }}\n',
    },
    images: ['r.example/main:1', 'busybox', 'r.example/side-a:1', 'r.example/side-b:1'],
  },
  {
    name: 'operators',
    files: {
      'operators/Chart.yaml': chart('operators'),
      'operators/crds/crd.yaml':
        'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: x.example }\nspec: { versions: [{ schema: { openAPIV3Schema: { properties: { image: { default: never.example/crd } } } } }] }\n',
      'operators/templates/a.yaml':
        pod('r.example/operator:1') +
        '          args: ["--acme-http01-solver-image=r.example/solver:2", "--prometheus-config-reloader=r.example/reloader:3", "--default-image", "r.example/runner:8"]\n          env:\n            - { name: RELATED_IMAGE_PROXY, value: "r.example/proxy:4" }\n',
      'operators/templates/crs.yaml':
        'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: c }\nspec: { imageName: "r.example/postgres:5" }\n---\napiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: p }\nspec: { image: "r.example/prometheus:6", containers: [{ name: x, image: "r.example/x:7" }] }\n',
    },
    byRule: [
      ...['r.example/solver:2', 'r.example/reloader:3', 'r.example/runner:8', 'r.example/proxy:4'],
      ...['r.example/postgres:5', 'r.example/prometheus:6'],
    ],
    images: [
      ...[
        'r.example/operator:1',
        'r.example/solver:2',
        'r.example/reloader:3',
        'r.example/proxy:4',
        'r.example/runner:8',
      ],
      ...['r.example/postgres:5', 'r.example/prometheus:6', 'r.example/x:7'],
    ],
  },
  {
    name: 'capabilities',
    files: {
      'capabilities/Chart.yaml': chart('capabilities', 'kubeVersion: ">=1.25.0-0"\n'),
      'capabilities/templates/a.yaml':
        pod(
          'r.example/{{ if semverCompare ">=1.30-0" .Capabilities.KubeVersion.Version }}new{{ else }}old{{ end }}:1',
        ) +
        '{{- if .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" }}\n        - { name: exporter, image: "r.example/exporter:1" }\n{{- end }}\n',
    },
    helm: '{ kubeVersion: "1.29.4", apiVersions: [monitoring.coreos.com/v1] }',
    args: ['--kube-version', '1.29.4', '--api-versions', 'monitoring.coreos.com/v1'],
    images: ['r.example/old:1', 'r.example/exporter:1'],
  },
  {
    name: 'values-files',
    files: {
      'values-files/Chart.yaml': chart('values-files'),
      'values-files/values.yaml': 'tag: "1"\nextra: ""\n',
      'values-files/values-prod.yaml': 'tag: "2"\n',
      'values-files/templates/a.yaml':
        pod('r.example/values:{{ .Values.tag }}') +
        '{{- if .Values.extra }}\n        - { name: e, image: {{ .Values.extra | trim }} }\n{{- end }}\n',
      'shared/extra.txt': 'r.example/from-file:3\n',
    },
    helm: '{ valueFiles: [values-prod.yaml], values: "tag: v3", fileParameters: [{ name: extra, path: ../shared/extra.txt }] }',
    args: [
      '--values',
      'DIRECTORY/values-files/values-prod.yaml',
      '--set',
      'tag=v3',
      '--set-file',
      'extra=DIRECTORY/shared/extra.txt',
    ],
    images: ['r.example/values:v3', 'r.example/from-file:3'],
  },
  {
    name: 'disabled',
    files: {
      'disabled/Chart.yaml': chart(
        'disabled',
        'dependencies:\n  - { name: packed, version: 1.2.3, condition: packed.enabled }\n',
      ),
      'disabled/values.yaml':
        'packed: { enabled: false }\nui: { enabled: false, image: { repository: r.example/ui, tag: "1" } }\n',
      'disabled/templates/a.yaml': pod('r.example/disabled:1'),
      'disabled/templates/ui.yaml': `{{- if .Values.ui.enabled }}\n${pod('{{ .Values.ui.image.repository }}')}{{- end }}\n`,
      'disabled/charts/packed/Chart.yaml': chart('packed'),
      'disabled/charts/packed/templates/a.yaml': pod('r.example/never:1'),
    },
    images: ['r.example/disabled:1'],
  },
  {
    name: 'ingress',
    files: {
      'ingress/Chart.yaml': chart('ingress'),
      'ingress/values.yaml':
        'controller:\n  image: { registry: k8s.example, image: ingress/controller, tag: v1, digest: "sha256:' +
        'b'.repeat(64) +
        '" }\n',
      'ingress/templates/a.yaml': pod(
        '{{ with .Values.controller.image }}{{ .registry }}/{{ .image }}:{{ .tag }}@{{ .digest }}{{ end }}',
        { kind: 'DaemonSet' },
      ),
    },
    images: [`k8s.example/ingress/controller:v1@sha256:${'b'.repeat(64)}`],
  },
  {
    name: 'cron',
    files: {
      'cron/Chart.yaml': chart('cron'),
      'cron/templates/list.yaml':
        'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: batch/v1\n    kind: CronJob\n    metadata: { name: c }\n    spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: c, image: "r.example/cron:{{ .Release.Namespace }}" }] } } } } }\n',
      'cron/templates/config.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  runnerImage: r.example/runner:1\n  config.yaml: |\n    worker:\n      image: r.example/worker:2\n',
    },
    byRule: ['r.example/runner:1', 'r.example/worker:2'],
    images: ['r.example/cron:apps', 'r.example/runner:1', 'r.example/worker:2'],
  },
  {
    name: 'arguments',
    files: {
      'arguments/Chart.yaml': chart('arguments'),
      'arguments/templates/a.yaml': `${pod('r.example/arguments:1')}          command: [run, --image, r.example/worker:3]
          args:
            - --default-base-image=r.example/base:2
            - --image-registry=r.example/acme
            - --image-pull-secret=apps/registry-login
            - --images-path=var/images
            - --image-cache=r.example/cache
          env:
            - { name: SIDECAR_IMAGE, value: r.example/sidecar:4 }
            - { name: RELATED_IMAGE_DB, value: "r.example/db:5" }
            - { name: IMAGE_REGISTRY, value: r.example/acme }
            - { name: IMAGE_PULL_SECRETS, value: apps/registry-login }
            - { name: UPLOAD_IMAGE_DIR, value: var/images }
            - { name: IMAGE_PREFIX, value: acme/x }
`,
    },
    byRule: ['r.example/base:2', 'r.example/db:5', 'r.example/sidecar:4', 'r.example/worker:3'],
    images: [
      'r.example/arguments:1',
      'r.example/base:2',
      'r.example/db:5',
      'r.example/sidecar:4',
      'r.example/worker:3',
    ],
  },
  {
    name: 'spelling',
    files: {
      'spelling/Chart.yaml': chart('spelling'),
      'spelling/templates/a.json':
        '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "j"}, "spec": {"template": {"spec": {"containers": [{"name": "j", "image": "r.example/json:{{ .Chart.AppVersion }}"}]}}}}\n',
      'spelling/templates/crlf.yaml':
        `${pod('r.example/crlf:1')}---\n${pod("'r.example/quoted:2'", { kind: 'DaemonSet' })}`.replaceAll('\n', '\r\n'),
    },
    images: ['r.example/crlf:1', 'r.example/json:9.8.7', 'r.example/quoted:2'],
  },
  {
    name: 'volumes',
    files: {
      'volumes/Chart.yaml': chart('volumes'),
      'volumes/templates/a.yaml': pod('localhost:5000/team/volumes:1', {
        kind: 'StatefulSet',
        extra:
          '      volumes:\n        - { name: m, image: { reference: "r.example/models:7", pullPolicy: Always } }\n      initContainers:\n        - { name: s, image: "r.example/side-car", restartPolicy: Always }\n',
      }),
    },
    byRule: ['r.example/models:7'],
    images: ['localhost:5000/team/volumes:1', 'r.example/models:7', 'r.example/side-car'],
  },
  {
    name: 'vendored',
    files: {
      'vendored/Chart.yaml': chart('vendored'),
      'vendored/values.yaml': 'global: { registry: r.example }\nside: { image: { name: handed, tag: 3 } }\n',
      'vendored/templates/a.yaml': pod('"{{ .Values.global.registry }}/vendored:1"'),
      'vendored/charts/side/Chart.yaml': chart('side'),
      'vendored/charts/side/values.yaml': 'image: { name: own, tag: "1" }\n',
      'vendored/charts/side/templates/a.yaml': pod(
        '"{{ .Values.global.registry }}/{{ .Values.image.name }}:{{ .Values.image.tag }}"',
        { kind: 'DaemonSet' },
      ),
    },
    images: ['r.example/handed:3', 'r.example/vendored:1'],
  },
  {
    name: 'imports',
    files: {
      'imports/Chart.yaml': chart(
        'imports',
        'dependencies:\n  - { name: lender, version: 1.x.x, repository: "file://../lender", import-values: [data] }\n',
      ),
      'imports/templates/a.yaml': pod('{{ .Values.lent }}'),
      'lender/Chart.yaml': chart('lender'),
      'lender/values.yaml': 'exports: { data: { lent: r.example/lent:1 } }\n',
    },
    images: ['r.example/lent:1'],
  },
  {
    name: 'nested',
    files: {
      'nested/Chart.yaml': chart(
        'nested',
        'dependencies:\n  - { name: part, version: 1.x.x, repository: "file://../part", alias: first }\n  - { name: part, version: 1.x.x, repository: "file://../part", alias: second, tags: [more, other] }\n  - { name: part, version: 1.x.x, repository: "file://../part", alias: third, tags: [other] }\n',
      ),
      'nested/values.yaml':
        'tags: { more: true, other: false }\nglobal: { imageRegistry: g.example }\nfirst: { image: first:1, inner: { image: inner:5 } }\nsecond: { image: second:2 }\n',
      'part/Chart.yaml': chart('part', 'dependencies:\n  - { name: inner, version: 1.2.3 }\n'),
      'part/values.yaml': 'image: own:0\n',
      'part/templates/a.yaml': pod('{{ .Values.global.imageRegistry }}/{{ .Values.image }}'),
      'part/charts/inner/Chart.yaml': chart('inner'),
      'part/charts/inner/values.yaml': 'image: inner:0\n',
      'part/charts/inner/templates/a.yaml': pod('{{ .Values.global.imageRegistry }}/{{ .Values.image }}', {
        kind: 'DaemonSet',
      }),
    },
    images: ['g.example/first:1', 'g.example/inner:0', 'g.example/inner:5', 'g.example/second:2'],
  },
  {
    name: 'patterns',
    files: {
      'patterns/Chart.yaml': chart('patterns'),
      'patterns/values.yaml': 'a: none:0\nb: none:0\n',
      'patterns/templates/a.yaml':
        pod('r.example/{{ .Values.a }}') + '        - { name: b, image: "r.example/{{ .Values.b }}" }\n',
      // One that is named as well stands where it is named.
      'patterns/envs/1.yaml': 'a: one:1\nb: one:1\n',
      'patterns/envs/2.yaml': 'a: two:2\n',
      'patterns/envs/deep/3.yaml': 'b: three:3\nimage: { repository: r.example/of-values-alone, tag: "1" }\n',
    },
    helm: '{ ignoreMissingValueFiles: true, valueFiles: ["envs/**/[0-9].yaml", gone/*.yaml, envs/1.yaml, "envs/deep/?.yaml"] }',
    args: ['2', 'deep/3', '1'].flatMap((each) => ['--values', `DIRECTORY/patterns/envs/${each}.yaml`]),
    images: ['r.example/one:1'],
  },
  {
    name: 'resources',
    files: {
      'resources/Chart.yaml': chart('resources'),
      'resources/templates/a.yaml':
        'apiVersion: acme.example/v1\nkind: Site\nmetadata: { name: a, annotations: { image: r.example/annotation:1 } }\nspec:\n  imageRegistry: r.example/acme\n  imagePullSecrets: [{ name: apps/x }]\n  status:\n    containers: [{ name: s, image: "r.example/status-page:2" }]\n  backgroundImage: assets/background.png\nstatus:\n  image: r.example/seen:3\n',
    },
    images: ['r.example/status-page:2'],
  },
  {
    name: 'beside',
    files: {
      'beside/Chart.yaml': chart(
        'beside',
        'dependencies:\n  - { name: part, version: 1.x.x, repository: "file://../part" }\n',
      ),
      'part/Chart.yaml': chart(
        'part',
        'dependencies:\n  - { name: far, version: 1.x.x, repository: "file://../far" }\n',
      ),
      'part/.helmignore': '# not these\ntemplates/no*.yaml\n/old/\n*.bak\n',
      'part/templates/a.yaml': pod('r.example/part:1'),
      'part/templates/no-more.yaml': pod('r.example/ignored:1'),
      'part/templates/b.bak': pod('r.example/bak:1'),
      // Helm packs what lies beside a chart without what that depends on.
      'far/Chart.yaml': chart('far'),
      'far/templates/a.yaml': pod('r.example/far:1'),
    },
    images: ['r.example/part:1'],
  },
  {
    name: 'twice',
    files: {
      'twice/Chart.yaml': chart('twice'),
      // Argo CD takes the last of two values of one name, as Kubernetes does.
      'twice/templates/a.yaml': pod('r.example/first:1').replace(
        /( *)image: (.*)$/m,
        '$1image: $2\n$1image: r.example/last:1',
      ),
    },
    images: ['r.example/last:1'],
  },
];
