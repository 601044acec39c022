/** Hosts that lie inside a network, by IPv4 address. */
const PRIVATE = [
  '127.0.0.1', '127.255.255.254', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1',
  '192.168.255.254', '169.254.169.254', '100.64.0.1', '0.0.0.0', '198.18.0.1', '192.0.0.8', '203.0.113.7', '240.0.0.1',
  '255.255.255.255', '224.0.0.251',
]; // biome-ignore format: one list
/** IPv6 addresses of the same kinds. */
const PRIVATE6 = [
  '::1', '::', 'fe80::1', 'febf::1', 'fc00::1', 'fd12:3456:789a::1', 'fec0::1', 'ff02::1', '2001:db8::1', '100::1',
  '2001::1', '2002:7f00:1::', '2002:c0a8:101::1', '64:ff9b::7f00:1', '64:ff9b::a00:1', '::ffff:0:7f00:1',
  '::7f00:1', '::ffff:7f00:1', '::ffff:a9fe:a9fe', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:0000:0000:0001',
]; // biome-ignore format: one list
const NAMES = [
  'localhost', 'LOCALHOST', 'localhost.', 'app.localhost', 'printer.local', 'db.internal', 'nas.lan', 'router.home.arpa',
  'intranet', 'host.localdomain', 'mail.corp', 'ｌｏｃａｌｈｏｓｔ', 'loc%61lhost',
]; // biome-ignore format: one list

/** Every way of writing these that a URL parser accepts: several hundred hosts, none of which may be reached. */
export function privateHosts(): readonly string[] {
  const hosts = new Set<string>();
  for (const address of PRIVATE) for (const form of ipv4Forms(address)) hosts.add(form);
  for (const address of PRIVATE6) {
    hosts.add(`[${address}]`);
    hosts.add(`[${address.toUpperCase()}]`);
  }
  for (const name of NAMES) hosts.add(name);
  return [...hosts];
}

function ipv4Forms(address: string): readonly string[] {
  const parts = address.split('.').map(Number);
  const [a, b, c, d] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (n: number): string => `0x${n.toString(16)}`;
  const octal = (n: number): string => `0${n.toString(8)}`;
  const wide = (text: string): string =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  const pair = (n: number): string => n.toString(16).padStart(2, '0');
  return [
    address,
    `${address}.`,
    String(number),
    hex(number),
    octal(number),
    parts.map(hex).join('.'),
    parts.map(octal).join('.'),
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${hex(a)}.${hex((b * 256 + c) * 256 + d)}`,
    parts.map((n) => `00${octal(n)}`).join('.'),
    wide(address),
    address.replaceAll('.', '。'),
    [...address].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    `[::ffff:${address}]`,
    `[::ffff:${pair(a)}${pair(b)}:${pair(c)}${pair(d)}]`,
    `[0:0:0:0:0:FFFF:${address}]`,
    `[64:ff9b::${address}]`,
    `user:secret@${address}`,
  ];
}
