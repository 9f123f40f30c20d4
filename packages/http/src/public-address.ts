import { BlockList, isIP, isIPv6 } from 'node:net';

/** What is no address on the Internet. Sources: IANA's registries of special-purpose addresses, IPv4 and IPv6; RFC 6890, RFC 4193. */
const SPECIAL: [string, number][] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as [string, number][]),
  ...([
    ['::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as [string, number][]),
];

let special: BlockList | undefined;

/** Returns whether an IP address is one on the Internet: not of this machine, its link, a private network or a special purpose. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return false;
  const inner = family === 6 ? embedded(plain) : undefined;
  if (inner !== undefined) return isPublicAddress(inner);
  special ??= toBlockList();
  return !special.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

function toBlockList(): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of SPECIAL) list.addSubnet(net, prefix, isIPv6(net) ? 'ipv6' : 'ipv4');
  return list;
}

/** Returns the IPv4 address that an IPv6 one stands for: mapped (`::ffff:0:0/96`), or by a translator (`64:ff9b::/96`, RFC 6052). */
function embedded(address: string): string | undefined {
  // The URL parser writes every form in one: hexadecimal groups, the longest run of zeros left out.
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [, high, low] = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [left, right] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [left >> 8, left & 255, right >> 8, right & 255].join('.');
}
