import { BlockList, isIP } from 'node:net';

/** What is not the public internet (IANA IPv4 Special-Purpose Address Registry): this machine, its neighbours, clouds' metadata. */
const IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** All but global unicast, 2000::/3, and in that what holds an IPv4 address or is no place of its own (RFC 6890). */
const IPV6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Two lists: one alone would hold IPv4 addresses against the ranges of IPv6 that they can be written in. */
const refused = { 4: listOf(IPV4, 'ipv4'), 6: listOf(IPV6, 'ipv6') } as const;

/** Whether an IP address lies on the public internet; false for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused[4].check(address, 'ipv4');
  return version === 6 && !refused[6].check(address, 'ipv6');
}

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
