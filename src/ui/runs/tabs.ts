/** The tabs of the bottom panel that belong to runs. What is not needed to press Train is loaded when it is opened. */
import type { ComponentType } from 'react';
import { later } from '../parts/later.ts';
import { TrainTab } from './TrainTab.tsx';

export const runTabs: readonly {
  readonly id: 'train' | 'try' | 'data';
  readonly label: string;
  readonly Body: ComponentType;
}[] = [
  { id: 'train', label: 'Train', Body: TrainTab },
  { id: 'try', label: 'Try it', Body: later(async () => (await import('./TryTab.tsx')).default) },
  { id: 'data', label: 'Data', Body: later(async () => (await import('./DataTab.tsx')).default) },
];
