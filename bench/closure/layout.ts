/** 500 artifacts: images of one owner in several versions, and repositories. */
export const IMAGES = 47;
export const TAGS = 10;
export const REPOSITORIES = 30;
export const FILES = 5000;

export const OWNER = 'devfw';
export const imageName = (index: number): string => `${OWNER}/service-${index}`;
export const tagName = (index: number): string => `1.${index}.0`;
export const repositoryName = (index: number): string => `charts-${index}`;

/** Returns a rendered tree: every tenth file is an Application, all others Deployments of 30 lines. */
export function renderedFiles(host: string, origin: string): [string, string][] {
  return Array.from({ length: FILES }, (_, index) => {
    const path = `stacks/stack-${Math.floor(index / 50)}/${index}.yaml`;
    return [path, index % 10 === 0 ? application(index / 10, origin) : deployment(index - Math.ceil(index / 10), host)];
  });
}

function deployment(index: number, host: string): string {
  const image = `${host}/${imageName(index % IMAGES)}:${tagName(Math.floor(index / IMAGES) % TAGS)}`;
  const environment = Array.from(
    { length: 7 },
    (_, each) => `            - name: SETTING_${each}\n              value: value-${index}-${each}`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${index}
  namespace: services
spec:
  replicas: 2
  selector:
    matchLabels: { app: service-${index} }
  template:
    metadata:
      labels: { app: service-${index} }
    spec:
      containers:
        - name: service
          image: ${image}
          env:
${environment.join('\n')}
`;
}

function application(index: number, origin: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: app-${index}
  namespace: argocd
spec:
  project: default
  destination: { server: https://kubernetes.default.svc, namespace: services }
  source:
    repoURL: ${origin}/${OWNER}/${repositoryName(index % REPOSITORIES)}.git
    targetRevision: main
    path: chart
`;
}
