const DIRECTORIES = 64;
const FILES_EACH = 60;
const FILES_A_COMMIT = 10;
/** One commit, three trees on the way to its directory, and its files. */
const OBJECTS_A_COMMIT = 1 + 3 + FILES_A_COMMIT;

export interface HistoryOptions {
  objects: number;
  branches: number;
  tags: number;
}

/** Yields the input of `git fast-import`: a history of many small changes, about 1 kB an object once it is packed. */
export function* historyStream({ objects, branches, tags }: HistoryOptions): Generator<string> {
  const random = generator(7);
  const commits = Math.ceil(objects / OBJECTS_A_COMMIT);
  yield 'feature done\n';
  for (let index = 1; index <= commits; index += 1) {
    const lines = [
      `commit refs/heads/main\nmark :${index}\n`,
      `committer seed <seed@localhost> ${1.6e9 + index} +0000\n`,
    ];
    lines.push(data(`Change ${index}`));
    const directory = `area-${index % 4}/module-${random(DIRECTORIES)}`;
    for (let file = 0; file < FILES_A_COMMIT; file += 1) {
      lines.push(
        `M 100644 inline ${directory}/file-${random(FILES_EACH / FILES_A_COMMIT) * FILES_A_COMMIT + file}.txt\n`,
      );
      lines.push(data(text(random)));
    }
    yield lines.join('');
  }
  const spread = (count: number, position: number): number =>
    Math.max(1, Math.floor((commits * (position + 1)) / count));
  for (let index = 0; index < branches - 1; index += 1)
    yield `reset refs/heads/feature/${index}\nfrom :${spread(branches - 1, index)}\n\n`;
  for (let index = 0; index < tags; index += 1)
    yield `tag v${index}\nfrom :${spread(tags, index)}\ntagger seed <seed@localhost> 1700000000 +0000\n${data(`Version ${index}`)}`;
  yield 'done\n';
}

const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`;

/** Lines of hexadecimal digits: a text that zlib halves and that has nothing in common with the text before. */
function text(random: (below: number) => number): string {
  let lines = '';
  for (let line = 0; line < 30; line += 1) {
    for (let word = 0; word < 8; word += 1) lines += random(0x100000000).toString(16).padStart(8, '0');
    lines += '\n';
  }
  return lines;
}

/** Returns numbers that are the same in every run (xorshift32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
