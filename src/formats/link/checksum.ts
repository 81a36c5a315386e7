/** FNV-1a, 32 bits (Fowler, Noll and Vo): tells a damaged link from a whole one; no guard against forgery. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
