import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A tar archive with these files. Source: POSIX ustar. */
function tar(files: Record<string, string>): Buffer {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const [header, body] = [Buffer.alloc(512), Buffer.from(text)];
    header.write(path, 0);
    header.write('0000644\0', 100);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write('0ustar\x0000', 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** A Helm chart. Source: helm.sh/docs/topics/charts. */
export const buildChart = (name: string, version: string): Buffer =>
  gzipSync(tar({ [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: ${version}\n` }));

/** A package for npm, and the document that publishes it. */
export function buildNpm(name: string, version: string): { content: Buffer; document: object } {
  const content = gzipSync(tar({ 'package/package.json': JSON.stringify({ name, version }) }));
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  const metadata = {
    name,
    version,
    description: `${name} for tests`,
    dependencies: { left: '^1.0.0' },
    bin: { run: 'run.js' },
    dist: { integrity },
  };
  return {
    content,
    document: {
      _id: name,
      name,
      'dist-tags': { latest: version },
      versions: { [version]: metadata },
      _attachments: { [`${name}-${version}.tgz`]: { data: content.toString('base64') } },
    },
  };
}

/** A Debian package. Source: deb(5). */
export function buildDeb(name: string, version: string): Buffer {
  const control = `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nMaintainer: Test <t@example.org>\nDescription: test\n`;
  const files: [string, Buffer][] = [
    ['debian-binary', Buffer.from('2.0\n')],
    ['control.tar.gz', gzipSync(tar({ './control': control }))],
    ['data.tar.gz', gzipSync(tar({}))],
  ];
  const parts = files.flatMap(([path, body]) => {
    const header = `${path.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(body.length).padEnd(10)}\`\n`;
    return [Buffer.from(header), body, Buffer.from(body.length % 2 === 1 ? '\n' : '')];
  });
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts]);
}

/** An RPM without files. Source: rpm.org's description of format version 4: lead, signature, header, payload. */
export function buildRpm(name: string, version: string, release: string): Buffer {
  const lead = Buffer.alloc(96);
  lead.writeUInt32BE(0xedabeedb, 0);
  lead.writeUInt8(3, 4);
  return Buffer.concat([
    lead,
    rpmHeader({}),
    rpmHeader({ 1000: name, 1001: version, 1002: release, 1022: 'x86_64' }),
    gzipSync(''),
  ]);
}

/** A header with texts only. */
function rpmHeader(texts: Record<number, string>): Buffer {
  const intro = Buffer.alloc(16);
  intro.writeUInt32BE(0x8eade801, 0);
  intro.writeUInt32BE(Object.keys(texts).length, 8);
  const data: Buffer[] = [];
  const entries = Object.entries(texts).map(([tag, text]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32BE(Number(tag), 0);
    // A text that ends with a zero byte.
    entry.writeUInt32BE(6, 4);
    entry.writeUInt32BE(Buffer.concat(data).length, 8);
    entry.writeUInt32BE(1, 12);
    data.push(Buffer.from(`${text}\0`));
    return entry;
  });
  const store = Buffer.concat(data);
  intro.writeUInt32BE(store.length, 12);
  return Buffer.concat([intro, ...entries, store]);
}
