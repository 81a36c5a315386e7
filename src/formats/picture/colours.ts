/** The page's colours by name, since a picture brings its own; a test holds them to the page's style sheet. */
import type { Look } from '../../blocks/block.ts';

export type Theme = 'light' | 'dark';

/** Colours of the families of blocks. */
export type Ink = Look;

type Token =
  | Ink
  | 'ground'
  | 'paper'
  | 'sunken'
  | 'line'
  | 'edge'
  | 'wire'
  | 'ink'
  | 'soft'
  | 'faint'
  | 'strong'
  | 'on-strong'
  | 'error'
  | 'error-line';

export type Colours = Readonly<Record<Token, string>>;

export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#f8fafc',
    paper: '#ffffff',
    sunken: '#f3f6fa',
    line: '#e2e8f0',
    edge: '#cbd5e1',
    wire: '#94a3b8',
    ink: '#0f172a',
    soft: '#475569',
    faint: '#5f6e84',
    strong: '#0f172a',
    'on-strong': '#ffffff',
    error: '#b91c1c',
    'error-line': '#ef4444',
    input: '#475569',
    convolution: '#2563eb',
    pooling: '#b45309',
    joining: '#7c3aed',
    normalisation: '#0f766e',
    activation: '#4d7c0f',
    dense: '#be123c',
    output: '#475569',
    module: '#0f172a',
  },
  dark: {
    ground: '#0b111d',
    paper: '#131b29',
    sunken: '#0e1522',
    line: '#263246',
    edge: '#3a4860',
    wire: '#64748b',
    ink: '#e8edf5',
    soft: '#b4bfcf',
    faint: '#94a3b8',
    strong: '#e8edf5',
    'on-strong': '#0b111d',
    error: '#fda4a4',
    'error-line': '#f05252',
    input: '#b4bfcf',
    convolution: '#7aacff',
    pooling: '#f5a94c',
    joining: '#b9a0ff',
    normalisation: '#53d0c1',
    activation: '#a8d34f',
    dense: '#ff8aa1',
    output: '#b4bfcf',
    module: '#e8edf5',
  },
};
