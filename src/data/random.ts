/**
 * Seeded streams of random numbers: the same key gives the same numbers on every machine and backend.
 * Keys are hashed with FNV-1a; the stream is sfc32 (C. Doty-Humphrey, PractRand), warmed up by 12 rounds.
 */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Whole number in [0, n). */
  readonly below: (n: number) => number;
  /** Standard normal (Box and Muller, 1958). */
  readonly normal: () => number;
}

/** 32-bit FNV-1a of the keys, each closed by a separator so that ('ab','c') ≠ ('a','bc'). */
export function hash(...keys: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const key of keys) {
    const text = `${key}\u0000`;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

export function random(...keys: readonly (string | number)[]): Random {
  let a = hash('a', ...keys);
  let b = hash('b', ...keys);
  let c = hash('c', ...keys);
  let counter = 1;
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  const next = (): number => word() / 4294967296;
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { next, below: (n) => Math.floor(next() * n), normal };
}

/** The numbers 0 … n − 1 in random order (Fisher and Yates). */
export function permutation(n: number, rng: Random): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}
