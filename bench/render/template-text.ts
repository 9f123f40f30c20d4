/** How one engine writes the constructs that all of them have. */
export interface Syntax {
  value: (path: string) => string;
  quoted: (path: string) => string;
  when: (path: string) => string;
  otherwise: string;
  end: string;
  each: (path: string) => string;
  item: string;
  endEach: string;
}

export const HANDLEBARS: Syntax = {
  value: (path) => `{{${path}}}`,
  quoted: (path) => `{{quote ${path}}}`,
  when: (path) => `{{#if ${path}}}\n`,
  otherwise: '{{else}}\n',
  end: '{{/if}}\n',
  each: (path) => `{{#each ${path}}}\n`,
  item: '{{this}}',
  endEach: '{{/each}}\n',
};

export const JINJA: Syntax = {
  value: (path) => `{{ ${path} }}`,
  quoted: (path) => `{{ ${path} | tojson }}`,
  when: (path) => `{%- if ${path} %}\n`,
  otherwise: '{%- else %}\n',
  end: '{%- endif %}\n',
  each: (path) => `{%- for item in ${path} %}\n`,
  item: '{{ item }}',
  endEach: '{%- endfor %}\n',
};

export const HELM: Syntax = {
  value: (path) => `{{ .Values.${path} }}`,
  quoted: (path) => `{{ .Values.${path} | quote }}`,
  when: (path) => `{{- if .Values.${path} }}\n`,
  otherwise: '{{- else }}\n',
  end: '{{- end }}\n',
  each: (path) => `{{- range .Values.${path} }}\n`,
  item: '{{ . }}',
  endEach: '{{- end }}\n',
};

/** Returns a template of thirty lines with 31 expressions, unlike any other by its number; every tenth template uses `fields.nodes`. */
export function templateText(
  index: number,
  { value, quoted, when, otherwise, end, each, item, endEach }: Syntax,
): string {
  const count = index % 50 === 0 ? 'fields.nodes' : 'fields.flavor';
  return [
    'apiVersion: apps/v1\n',
    'kind: Deployment\n',
    'metadata:\n',
    `  name: app-${index}-${value('instance.name')}\n`,
    '  labels:\n',
    `    tenant: ${value('tenant')}\n`,
    `    environment: ${quoted('environment')}\n`,
    '  annotations:\n',
    `    commit: ${quoted('stacks.commit')}\n`,
    `    ref: ${quoted('stacks.ref')}\n`,
    'spec:\n',
    `  size: ${value(count)}\n`,
    when('fields.observability'),
    `  monitor: ${value('instance.domain')}/metrics-${index}\n`,
    otherwise,
    `  silent: ${quoted('instance.domain')}\n`,
    end,
    each('fields.hosts'),
    `  host-${item}: ${index}\n`,
    endEach,
    `  url: https://${value('instance.domain')}/${value('instance.path')}\n`,
    `  database: ${quoted('outputs.database')} # ${value('fields.flavor')}\n`,
    `  mail: ${quoted('fields.adminEmail')}\n`,
    `  source: ${quoted('stacksInstances.url')}\n`,
    when('fields.zone'),
    `  zone: ${value('fields.zone')}\n`,
    otherwise,
    `  zone: ${value('environment')}-${value('tenant')}\n`,
    end,
    `  owner: ${['outputs.ip', 'tenant', 'instance.name', 'instance.domain', 'environment'].map(value).join(' ')}\n`,
  ].join('');
}
