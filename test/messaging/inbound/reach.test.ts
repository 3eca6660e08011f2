import { reachOf } from '../../../nodes/ClickSend/messaging/inbound/reach';

it.each<[string, unknown]>([
	['nothing', undefined],
	['blank', ''],
	['a name', 'n8n.example.com'],
	['a name with a path', 'n8n.example.com/webhook'],
	['a name with a port, which looks like a scheme', 'n8n.example.com:5678/webhook'],
	['this machine with a port, which looks like a scheme', 'localhost:5678/webhook'],
	['FTP', 'ftp://n8n.example.com/webhook'],
	['a file', 'file:///webhook'],
	['a script', 'javascript:alert(1)'],
	['a scheme alone', 'https://'],
	['a list', ['https://n8n.example.com/webhook']],
])('%s is no web address', (_case, address) => {
	expect(reachOf(address)).toBe('noWebAddress');
});

it.each([
	'localhost',
	'LOCALHOST',
	'localhost.',
	'n8n.localhost',
	'n8n.localhost.',
	'127.0.0.1',
	'127.1',
	'127.8.8.8',
	'0x7f000001',
	'0.0.0.0',
	'0',
	'[::1]',
	'[::]',
	'[::ffff:127.0.0.1]',
	'[0:0:0:0:0:0:0:1]',
])('%s is this machine', (host) => {
	expect(reachOf(`http://${host}:5678/webhook/1`)).toBe('thisMachine');
	expect(reachOf(`https://${host}/webhook/1`)).toBe('thisMachine');
});

it.each([
	'10.0.0.1',
	'10.255.255.255',
	'172.16.0.1',
	'172.20.0.1',
	'172.31.255.255',
	'192.168.1.20',
	'169.254.169.254',
	'100.64.0.1',
	'100.70.0.1',
	'100.110.0.1',
	'100.127.255.255',
	'[fd00::1]',
	'[fe80::1]',
	'[::ffff:10.0.0.1]',
	'[::ffff:192.168.1.20]',
	'n8n',
	'n8n.local',
	'n8n.local.',
	'n8n.internal',
	'n8n.office.lan',
	'n8n.home.arpa',
])('%s is on a private network', (host) => {
	expect(reachOf(`https://${host}/webhook/1`)).toBe('privateNetwork');
});

it.each([
	'n8n.example.com',
	'n8n.example.com.',
	'10.example.com',
	'10.0.0.1.example.com',
	'n8n.local.example.com',
	'8.10.0.1',
	'[2001:fd00::1]',
	'fd00.example.com',
	'localhost.example.com',
	'local.example.com',
	'mylocalhost.com',
	'9.255.255.255',
	'11.0.0.1',
	'172.15.255.255',
	'172.32.0.1',
	'192.167.1.1',
	'192.169.1.1',
	'100.63.255.255',
	'100.128.0.1',
	'126.255.255.255',
	'128.0.0.1',
	'[2001:db8::1]',
	'[::2]',
	'bücher.example',
])('%s is on the internet', (host) => {
	expect(reachOf(`https://${host}/webhook/1`)).toBe('internet');
	expect(reachOf(`http://${host}:8080/webhook/1`)).toBe('internet');
});
