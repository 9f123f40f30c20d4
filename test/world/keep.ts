// npm run world: two forges with the examples on them, to try things by hand until Ctrl-C.
import { OWNER, startPlatform } from '../platform/platform.ts';

const platform = await startPlatform();
for (const forge of [platform.edp, platform.observability]) {
  const { name, origin, token, readToken } = forge;
  console.log(`
${name}
  forge       ${origin}
  token       ${token}
  read only   ${readToken}
  git clone   http://operator:${token}@${new URL(origin).host}/${OWNER}/infra-deploy.git
  repository  ${forge.directory(OWNER, 'infra-deploy')}`);
}
console.log('\nCtrl-C stops everything and removes it.');
const alive = setInterval(() => {}, 60_000);
const stop = (): void => {
  clearInterval(alive);
  void platform.stop();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
