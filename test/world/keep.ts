// npm run world: two forges with the examples on them, to try things by hand until Ctrl-C.
import { OWNER, startPlatform, type Workflow } from '../platform/platform.ts';
import { openDoor } from './world-door.ts';

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
const close = await openDoor(async ({ workflow, on, inputs }, onLine) => {
  const { exitCode } = await platform.run(workflow as Workflow, { on: platform[on], inputs, onLine });
  return exitCode;
});
console.log(`
In another terminal
  npm run dispatch -- plan tenant=non-prod environment=shop admin-email=ops@shop.example cluster-flavor=cce.s2.small`);
console.log('\nCtrl-C stops everything and removes it.');
const alive = setInterval(() => {}, 60_000);
const stop = (): void => {
  clearInterval(alive);
  close();
  void platform.stop();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
