import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { digit, makeDigits } from './digits.ts';
import { forms } from './forms.ts';
import { written } from './hand.ts';
import { FIELD } from './ink.ts';
import { ink, SHEET } from './pen.ts';
import { dice } from './stroke.ts';

describe('digit', () => {
  it('depends on its seed and number only', () => {
    const alone = digit(7, 123);
    digit(7, 5);
    digit(8, 123);
    expect(digit(7, 123)).toEqual(alone);
  });

  it('differs from number to number and from seed to seed', () => {
    expect(digit(1, 0).pixels).not.toEqual(digit(1, 10).pixels);
    expect(digit(1, 0).pixels).not.toEqual(digit(2, 0).pixels);
  });

  it('lies in a box of 20 × 20 with its mass in the middle, as in MNIST', () => {
    for (let i = 0; i < 500; i++) {
      const { pixels } = digit(3, i);
      let [mass, massX, massY] = [0, 0, 0];
      let [top, bottom, left, right] = [FIELD, -1, FIELD, -1];
      for (let y = 0; y < FIELD; y++)
        for (let x = 0; x < FIELD; x++) {
          const value = pixels[y * FIELD + x] as number;
          if (value === 0) continue;
          mass += value;
          massX += value * (x + 0.5);
          massY += value * (y + 0.5);
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
          [left, right] = [Math.min(left, x), Math.max(right, x)];
        }
      // The longer side is 20; a rim of faint ink may fall away in rounding.
      const side = Math.max(bottom - top, right - left) + 1;
      expect(side).toBeLessThanOrEqual(20);
      expect(side).toBeGreaterThanOrEqual(19);
      // Whole pixels are shifted, so half a pixel remains; brightening moves it a little, and the field has edges.
      expect(Math.abs(massX / mass - FIELD / 2)).toBeLessThan(1);
      expect(Math.abs(massY / mass - FIELD / 2)).toBeLessThan(1);
    }
  });
});

describe('makeDigits', () => {
  it('makes the same images as digit, one after the other', async () => {
    const made = await makeDigits(30, 9);
    expect(made.shape).toEqual([28, 28, 1]);
    for (const i of [0, 17, 29]) {
      expect(made.pixels.slice(i * 784, (i + 1) * 784)).toEqual(digit(9, i).pixels);
      expect(made.labels[i]).toBe(digit(9, i).label);
    }
  });

  it('holds each label equally often, in no fixed order', async () => {
    const { labels } = await makeDigits(500, 4);
    for (let label = 0; label < 10; label++) expect(labels.filter((l) => l === label).length).toBe(50);
    expect(labels.slice(0, 10)).not.toEqual(labels.slice(10, 20));
  });

  it('says how far it is and waits for the answer', async () => {
    const said: string[] = [];
    await makeDigits(600, 1, async (done, total) => {
      await Promise.resolve();
      said.push(`${done} of ${total}`);
    });
    expect(said).toEqual(['250 of 600', '500 of 600', '600 of 600']);
  });

  it('covers as many bright pixels as MNIST does, whose published mean is 0.1307 and deviation 0.3081', async () => {
    const { pixels } = await makeDigits(2000, 5);
    const mean = pixels.reduce((sum, value) => sum + value / 255, 0) / pixels.length;
    const variance = pixels.reduce((sum, value) => sum + (value / 255 - mean) ** 2, 0) / pixels.length;
    expect(Math.abs(mean - 0.1307)).toBeLessThan(0.012);
    expect(Math.abs(Math.sqrt(variance) - 0.3081)).toBeLessThan(0.015);
  });
});

describe('forms', () => {
  it('all leave ink that fills the sheet, whatever the dice say', () => {
    const sheet = new Float32Array(SHEET * SHEET);
    for (const [label, of] of forms.entries())
      for (const [k, form] of of.entries())
        for (let i = 0; i < 40; i++) {
          const d = dice(random('forms', label, k, i));
          ink(written(form.strokes(d), d, label), d, sheet);
          expect(sheet.every((value) => value >= 0 && value <= 1)).toBe(true);
          const lit = sheet.reduce((sum, value) => sum + (value > 0.5 ? 1 : 0), 0);
          // At least a line one field pixel thin along the box, at most nine tenths of the sheet.
          expect(lit).toBeGreaterThan(SHEET * 1.5);
          expect(lit).toBeLessThan(SHEET * SHEET * 0.9);
        }
  });
});
