import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "@/lib/platform/public-address";

test.each(["1.1.1.1", "8.8.8.8", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4007:80e::200e", "2001:4860:4860::8888"])(
  "%s is on the open internet",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ["this network", "0.0.0.0", "0.1.2.3"],
  ["private", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
  ["loopback", "127.0.0.1", "127.255.255.254", "::1"],
  ["link-local and the clouds' metadata", "169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00:ec2::254"],
  ["shared by a carrier", "100.64.0.1", "100.127.255.255"],
  ["documentation", "192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
  ["benchmarking", "198.18.0.1", "198.19.255.255", "2001:2::1"],
  ["protocol assignments", "192.0.0.1", "192.88.99.1"],
  ["multicast, reserved, broadcast", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "ff02::1"],
  ["unspecified", "::"],
  ["unique-local", "fc00::1", "fdff::1"],
  ["an IPv4 address in a wrapper", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::"],
  ["site-local and the rest of IPv6", "fec0::1", "100::1", "4000::1", "5f00::1"],
  ["no address", "", "localhost", "127.1", "0x7f000001", "2130706433", "1.1.1.1.", " 1.1.1.1"],
])("%s is not", (_kind, ...addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test("no private network is public, whatever address in it and however it is wrapped", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const private4 = fc.tuple(fc.constantFrom("10", "127", "0"), byte, byte, byte).map((parts) => parts.join("."));
  fc.assert(
    fc.property(private4, fc.constantFrom("", "::ffff:", "64:ff9b::", "::"), (address, wrapper) => {
      expect(isPublicAddress(`${wrapper}${address}`)).toBe(false);
    }),
  );
});
