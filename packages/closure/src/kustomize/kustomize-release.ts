import type { ToolRelease } from '@edp/tool';

/**
 * Where Kustomize's releases are. Nobody signs them: `checksums.txt` lies beside the archives, and says nothing that whoever changes those could not
 * change as well. So the checksums are pinned here, as https://api.github.com/repos/kubernetes-sigs/kustomize/releases has them, and other versions
 * have to be on PATH. Source: kustomize, `releasing/create-release.sh`.
 */
export const KUSTOMIZE_RELEASE: ToolRelease = {
  name: 'kustomize',
  executable: 'kustomize',
  // That of Argo CD 3.6.
  tried: '5.8.1',
  origin: 'https://github.com/kubernetes-sigs/kustomize/releases/download',
  files: (version, { os, cpu }) => ({
    archive: `kustomize/v${version}/kustomize_v${version}_${os}_${cpu}.tar.gz`,
    ...{ sums: '', signature: '', executable: 'kustomize' },
  }),
  pinned: {
    'kustomize_v5.8.1_darwin_amd64.tar.gz': 'ee7cf0c1e3592aa7bb66ba82b359933a95e7f2e0b36e5f53ed0a4535b017f2f8',
    'kustomize_v5.8.1_darwin_arm64.tar.gz': '8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288',
    'kustomize_v5.8.1_linux_amd64.tar.gz': '029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d',
    'kustomize_v5.8.1_linux_arm64.tar.gz': '0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142',
    'kustomize_v5.7.1_darwin_amd64.tar.gz': '4a0dff80c5644df6bc8f51b342842969004cb6ba5f94dddaabbea7483493273d',
    'kustomize_v5.7.1_darwin_arm64.tar.gz': '073e9d16d5a235e2ff83e62d6b76edb5d962adbc33be1e4860c4b3f1f39b33b9',
    'kustomize_v5.7.1_linux_amd64.tar.gz': 'ea375e7372f9aa029129d4b2d16c66b7750b7f1213c4f66f910d981c895818d8',
    'kustomize_v5.7.1_linux_arm64.tar.gz': '4261a040217df3bd6896597c3986d1465925726e4f22a945304b5233a4dcdbda',
  },
};
