import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are not reachable by everybody (IANA Special-Purpose Address Registry), multicast and reserved. */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** IPv6 ranges within 2000::/3 that are special: protocol assignments (Teredo among them), documentation, 6to4. */
const SPECIAL: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const notPublic = new BlockList();
for (const [address, bits] of NOT_PUBLIC) notPublic.addSubnet(address, bits, "ipv4");
for (const [address, bits] of SPECIAL) notPublic.addSubnet(address, bits, "ipv6");

// Everything beyond 2000::/3 is local, mapped, translated or unassigned.
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address is one on the public internet: not of this machine, a private network, a link, a cloud's
 * metadata service, or a range with a special purpose. What is no IP address is not.
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, "ipv4");
  return family === 6 && globalUnicast.check(address, "ipv6") && !notPublic.check(address, "ipv6");
};
