// The measured program: changes files of one instance, then prints what it took. Arguments: URL, directory, mark of the run; no mark changes nothing.
import { readFileSync } from 'node:fs';
import { commitSubtree } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { EDITED_FILES } from './layout.ts';

const [url = '', path = '', mark] = process.argv.slice(2);
const http = createHttp();
const log = (line: string): void => console.error(line);
const { changed } = await commitSubtree(
  { url, http, log },
  {
    branch: 'main',
    path,
    author: { name: 'bench', email: 'bench@localhost', at: new Date() },
    log,
    plan: (current) => {
      const files = new Map(current);
      for (const name of mark === undefined ? [] : EDITED_FILES) {
        const content = Buffer.concat([current.get(name)!.content, Buffer.from(`# ${mark}\n`)]);
        files.set(name, { content, executable: false });
      }
      return { files, message: `Change ${path}` };
    },
  },
);
await http.close();
// Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started this process.
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ changed, requests: http.count(), peakMb }));
