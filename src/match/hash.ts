/** An integer below 2^52 from a text: exact as a number and as a bigint of the database. */
export function hash52(text: string): number {
  const [a, b] = mix(text, 0x811c9dc5, 0x9e3779b9);
  return (a & 0xfffff) * 0x1_0000_0000 + b;
}

/** Twenty hexadecimal digits from a text: an id that is the same wherever and whenever it is made. */
export function hashId(text: string): string {
  const [a, b] = mix(text, 0x811c9dc5, 0x9e3779b9);
  const [c] = mix(text, 0xc2b2ae35, 0x27d4eb2f);
  return (hex(a) + hex(b) + hex(c)).slice(0, 20);
}

function mix(text: string, seedA: number, seedB: number): readonly [number, number] {
  let a = seedA;
  let b = seedB;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  a ^= a >>> 16;
  a = Math.imul(a, 0x85ebca6b);
  a ^= a >>> 13;
  b ^= b >>> 15;
  b = Math.imul(b, 0x2c1b3c6d);
  b ^= b >>> 12;
  return [a >>> 0, b >>> 0];
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
