/** The tabs of the bottom panel that belong to runs. What is not needed to press Train is loaded when it is opened. */
import type { ComponentType } from 'react';
import { later } from '../controls/later.ts';

export const runTabs: readonly {
  readonly id: 'train' | 'try' | 'data';
  readonly label: string;
  readonly Body: ComponentType;
}[] = [
  { id: 'train', label: 'Train', Body: later(async () => (await import('./TrainTab.tsx')).TrainTab) },
  { id: 'try', label: 'Try it', Body: later(async () => (await import('./TryTab.tsx')).default) },
  { id: 'data', label: 'Data', Body: later(async () => (await import('./DataTab.tsx')).default) },
];
