/** The distance from which an address can be reached. */
export type Reach = 'noWebAddress' | 'thisMachine' | 'privateNetwork' | 'internet';

/** Hosts as a `URL` writes them: IPv4 always with four numbers, IPv6 in brackets and in its shortest form. */
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const IPV6 = /^\[(.+)\]$/;
const IPV4_IN_IPV6 = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/;

/** Loopback, and the addresses that stand for any address of this machine. */
const MACHINE_IPV4 = /^(0|127)\./;
const MACHINE_IPV6 = /^::1?$/;
const MACHINE_NAME = /(^|\.)localhost$/;

/** Private, shared (carriers, VPNs) and link-local addresses: RFC 1918, 6598, 3927, 4193 and 4291. */
const PRIVATE_IPV4 =
	/^(10|172\.(1[6-9]|2\d|3[01])|192\.168|169\.254|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_IPV6 = /^(f[cd]|fe[89ab])[0-9a-f]{0,2}:/;

/** Names without a dot, and the endings for private networks: RFC 6762 and 8375, and common use. */
const PRIVATE_NAME = /^[^.]+$|\.(home\.arpa|internal|lan|local|localdomain)$/;

const BYTE = 256;

/** Writes an IPv4 address that is wrapped in an IPv6 one by itself. */
const unwrapped = (host: string): string =>
	host.replace(IPV4_IN_IPV6, (_, high: string, low: string) =>
		[high, low]
			.map((hex) => parseInt(hex, 16))
			.flatMap((pair) => [Math.floor(pair / BYTE), pair % BYTE])
			.join('.'),
	);

function reachIn(host: string, machine: RegExp, network: RegExp): Reach {
	if (machine.test(host)) return 'thisMachine';
	return network.test(host) ? 'privateNetwork' : 'internet';
}

/** Judges an address by its text alone: names are not looked up. */
export function reachOf(address: unknown): Reach {
	if (typeof address !== 'string' || !URL.canParse(address)) return 'noWebAddress';
	const { protocol, hostname } = new URL(address);
	if (protocol !== 'http:' && protocol !== 'https:') return 'noWebAddress';
	const host = unwrapped(hostname.replace(/\.$/, ''));
	if (IPV4.test(host)) return reachIn(host, MACHINE_IPV4, PRIVATE_IPV4);
	const ipv6 = IPV6.exec(host)?.[1];
	if (ipv6 !== undefined) return reachIn(ipv6, MACHINE_IPV6, PRIVATE_IPV6);
	return reachIn(host, MACHINE_NAME, PRIVATE_NAME);
}
