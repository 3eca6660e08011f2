import { BlockList, isIP } from 'node:net';

/** The distance from which an address can be reached. */
export type Reach = 'noWebAddress' | 'thisMachine' | 'privateNetwork' | 'internet';

type Subnet = [address: string, prefix: number, family: 'ipv4' | 'ipv6'];

function listOf(subnets: Subnet[]): BlockList {
	const list = new BlockList();
	for (const subnet of subnets) list.addSubnet(...subnet);
	return list;
}

/** Loopback, and the addresses that stand for "any address of this machine". */
const THIS_MACHINE = listOf([
	['0.0.0.0', 8, 'ipv4'],
	['127.0.0.0', 8, 'ipv4'],
	['::', 127, 'ipv6'],
]);

/** Private, shared (carriers, VPNs) and link-local addresses: RFC 1918, 6598, 3927, 4193 and 4291. */
const PRIVATE_NETWORK = listOf([
	['10.0.0.0', 8, 'ipv4'],
	['100.64.0.0', 10, 'ipv4'],
	['169.254.0.0', 16, 'ipv4'],
	['172.16.0.0', 12, 'ipv4'],
	['192.168.0.0', 16, 'ipv4'],
	['fc00::', 7, 'ipv6'],
	['fe80::', 10, 'ipv6'],
]);

/** Names that only the machine itself or a private network resolves: RFC 6761, 6762 and 8375, and common use. */
const LOCAL_NAME = /(^|\.)localhost$/;
const PRIVATE_NAME = /^[^.]+$|\.(home\.arpa|internal|lan|local|localdomain)$/;

function reachOfIp(ip: string, family: 'ipv4' | 'ipv6'): Reach {
	if (THIS_MACHINE.check(ip, family)) return 'thisMachine';
	return PRIVATE_NETWORK.check(ip, family) ? 'privateNetwork' : 'internet';
}

function reachOfName(name: string): Reach {
	if (LOCAL_NAME.test(name)) return 'thisMachine';
	return PRIVATE_NAME.test(name) ? 'privateNetwork' : 'internet';
}

/** Judges an address by its text alone: names are not looked up. */
export function reachOf(address: unknown): Reach {
	if (typeof address !== 'string' || !URL.canParse(address)) return 'noWebAddress';
	const { protocol, hostname } = new URL(address);
	if (protocol !== 'http:' && protocol !== 'https:') return 'noWebAddress';
	const host = hostname.replace(/^\[|\]$|\.$/g, '');
	const version = isIP(host);
	return version === 0 ? reachOfName(host) : reachOfIp(host, version === 4 ? 'ipv4' : 'ipv6');
}
