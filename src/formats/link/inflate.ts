/** Inflates with a limit: a few hundred bytes can stand for gigabytes. */
import { Inflate } from 'fflate';

/** Bytes handed over at a time; deflate makes at most about a thousand of each, so a bomb is seen after a megabyte. */
const BITE = 1024;

/** Undefined where the bytes are not deflated, end too early, or make more than `most`. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    total += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < bytes.length && !ended; at += BITE) {
      stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
      if (total > most) return undefined;
    }
  } catch {
    // fflate throws for what no deflater writes.
    return undefined;
  }
  return ended ? joined(chunks, total) : undefined;
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
