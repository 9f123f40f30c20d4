// npm run dispatch -- plan tenant=non-prod environment=shop: runs a workflow in the world that `npm run world` keeps, and prints its log.
import { END, findDoor, type Order } from './world-door.ts';

const USAGE =
  'Usage: npm run dispatch -- [--on observability] <plan|deploy|destroy|sync|drift|refill> [name=value …]   (beside npm run world)';

function readOrder(args: string[]): Order | undefined {
  const at = args.indexOf('--on');
  const on = at === -1 ? 'edp' : args.splice(at, 2)[1];
  const [workflow = '', ...pairs] = args;
  const isKnown = ['plan', 'deploy', 'destroy', 'sync', 'drift', 'refill'].includes(workflow);
  if (!isKnown || (on !== 'edp' && on !== 'observability') || pairs.some((pair) => !/^[\w-]+=/.test(pair)))
    return undefined;
  const inputs = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return { workflow, on, inputs: Object.fromEntries(inputs) as Record<string, string> };
}

const order = readOrder(process.argv.slice(2));
const door = findDoor();
if (order === undefined) stop(USAGE, 2);
else if (door === undefined) stop('No world is kept: start `npm run world` in another terminal.', 1);
else await follow(order, door);

function stop(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}

async function follow(given: Order, { url, key }: { url: string; key: string }): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: { authorization: key }, body: JSON.stringify(given) });
  let open = '';
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (open + part).split('\n');
    open = lines.pop()!;
    for (const line of lines)
      if (line.startsWith(END)) process.exitCode = Number(line.slice(END.length));
      else console.log(line);
  }
}
