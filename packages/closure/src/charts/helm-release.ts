import type { ToolRelease } from '@edp/tool';

/** Where Helm's releases are. Source: https://helm.sh/docs/intro/install, and the assets of https://github.com/helm/helm/releases. */
export const HELM_RELEASE: ToolRelease = {
  name: 'helm',
  executable: 'helm',
  tried: '3.22.0',
  origin: 'https://get.helm.sh',
  // Only the archives and their sums are kept there.
  signatureOrigin: 'https://github.com/helm/helm/releases/download',
  files(version, { os, cpu }) {
    const archive = `helm-v${version}-${os}-${cpu}.tar.gz`;
    return {
      archive,
      sums: `${archive}.sha256sum`,
      signature: `v${version}/${archive}.sha256sum.asc`,
      executable: `${os}-${cpu}/helm`,
    };
  },
  keys: async () => (await import('./helm-keys.ts')).HELM_KEYS,
};
