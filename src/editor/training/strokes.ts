/** Strokes of the drawing field, and the words for what the network makes of them. */

/** Points in units of the field's side, 0 … 1. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** Pixels of the field's side. */
export const SIDE = 280;
/** Width of the brush in pixels of the field: two to three pixels of a digit that is 20 high. */
const BRUSH = 24;

/** Draws all strokes, white on black. */
export function paint(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  context.fillStyle = '#000';
  context.fillRect(0, 0, SIDE, SIDE);
  context.strokeStyle = '#fff';
  context.lineWidth = BRUSH;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    context.beginPath();
    context.moveTo(first[0] * SIDE, first[1] * SIDE);
    // A tap is a dot: a line to its own place draws the round cap.
    if (rest.length === 0) context.lineTo(first[0] * SIDE, first[1] * SIDE);
    // Through the middles of neighbouring points, so that a fast stroke is a curve and not a polygon.
    rest.forEach(([x, y], i) => {
      const next = rest[i + 1];
      if (next)
        context.quadraticCurveTo(x * SIDE, y * SIDE, ((x + next[0]) / 2) * SIDE, ((y + next[1]) / 2) * SIDE);
      else context.lineTo(x * SIDE, y * SIDE);
    });
    context.stroke();
  }
}

/** Brightness of the field, SIDE × SIDE, 0 … 255. */
export function greyOf(context: CanvasRenderingContext2D): Uint8Array {
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => data[4 * i] as number);
}

/** `It reads a 7, 98 %.`; below one half it names the two likeliest. */
export function reading(probabilities: readonly number[], classes: readonly string[]): string {
  const order = probabilities
    .map((_, i) => i)
    .sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number));
  const [first, second] = order as [number, number];
  const named = (i: number): string =>
    `${article(classes[i] ?? `${i}`)}, ${Math.round(100 * (probabilities[i] as number))} %`;
  if ((probabilities[first] as number) >= 0.5 || second === undefined) return `It reads ${named(first)}.`;
  return `It is not sure: ${named(first)}, or ${named(second)}.`;
}

const article = (name: string): string => (/^(8|1[18]$|[aeiou])/i.test(name) ? `an ${name}` : `a ${name}`);
