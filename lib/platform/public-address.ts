import { BlockList, isIP } from "node:net";

/** IPv4 that leads somewhere else than to the open internet (IANA special-purpose registry). */
const closedV4 = [
  "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
  "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
];

/** All of IPv6 is closed but what is given out as global unicast: so mapped, translated (NAT64), unique-local, link-local and multicast are. */
const openV6 = "2000::/3";

/** Parts of it that lead elsewhere all the same: protocol assignments with Teredo and ORCHID, documentation, 6to4. */
const closedV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const closed = listOf([...closedV4, ...closedV6]);
const open = listOf([openV6]);
const loopback = listOf(["127.0.0.0/8", "::1/128"]);

/** Whether an IP address belongs to the open internet: neither to this machine nor to any network that is closed, reserved or wrapped around another address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes("%")) return false;
  if (family === 4) return !closed.check(address, "ipv4");
  return open.check(address, "ipv6") && !closed.check(address, "ipv6");
}

/** Whether an IP address is this very machine. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? "ipv4" : "ipv6");
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix = ""] = range.split("/");
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? "ipv4" : "ipv6");
  }
  return list;
}
