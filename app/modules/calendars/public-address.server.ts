import { BlockList, isIP } from "node:net";

/** What is not the public internet (IANA special-purpose registries): this machine, private and provider networks, links, tests, multicast. */
const reserved = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Link-local; the addresses at which clouds tell a machine its secrets are here.
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
] as const)
  reserved.addSubnet(net, prefix, "ipv4");
reserved.addAddress("168.63.129.16", "ipv4");

/** The only part of IPv6 that is given out to the internet, less what stands for something else inside it. */
const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");
const standIns = new BlockList();
for (const [net, prefix] of [
  // Teredo, benchmarks, ORCHID and the like; documentation; 6to4, which carries any IPv4 address.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  standIns.addSubnet(net, prefix, "ipv6");

/** Whether an IP address belongs to the public internet. IPv4 written as IPv6 (mapped, translated) is never one: nobody needs it. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, "");
  const family = isIP(plain);
  if (family === 4) return !reserved.check(plain, "ipv4");
  if (family === 6) return plain === address && given.check(plain, "ipv6") && !standIns.check(plain, "ipv6");
  return false;
}

export type AddressProblem = "not_an_address" | "credentials_in_address" | "port_not_allowed";

const ports = new Set(["", "80", "443", "8080", "8443"]);
const longest = 2_000;

/**
 * An address as it was typed or sent by a redirection: http, https, or webcal (https under another name). Without a name or a
 * password in it, and on the usual ports unless `anyPort`.
 */
export function calendarAddress(
  typed: string,
  { base, anyPort = false }: { base?: URL | undefined; anyPort?: boolean } = {},
): { ok: true; url: URL } | { ok: false; error: AddressProblem } {
  const text = typed.trim().replace(/^webcals?:/i, "https:");
  const url = text.length <= longest ? URL.parse(text, base) : null;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.hostname === "")
    return { ok: false, error: "not_an_address" };
  if (url.username || url.password) return { ok: false, error: "credentials_in_address" };
  if (!anyPort && !ports.has(url.port)) return { ok: false, error: "port_not_allowed" };
  url.hash = "";
  return { ok: true, url };
}
