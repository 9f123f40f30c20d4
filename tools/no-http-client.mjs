// Stands in bundles for `@actions/http-client` and `undici`, over a megabyte that nothing here uses: `@actions/github` makes a fetch of its own
// from them when it is loaded, and every request of ours is given another one (packages/forge/src/send-by-octokit.ts).
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}

export const fetch = () => {
  throw new Error('a request of @actions/github was given no fetch');
};
