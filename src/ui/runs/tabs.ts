/** The tabs of the bottom panel that belong to runs. What is not needed to press Train is loaded when it is opened. */
import { type ComponentType, createElement, lazy, Suspense } from 'react';
import { TrainTab } from './TrainTab.tsx';

const later = (load: () => Promise<{ default: ComponentType }>): ComponentType => {
  const Body = lazy(load);
  return () => createElement(Suspense, { fallback: null }, createElement(Body));
};

export const runTabs: readonly {
  readonly id: 'train' | 'try' | 'data';
  readonly label: string;
  readonly Body: ComponentType;
}[] = [
  { id: 'train', label: 'Train', Body: TrainTab },
  { id: 'try', label: 'Try it', Body: later(() => import('./TryTab.tsx')) },
  { id: 'data', label: 'Data', Body: later(() => import('./DataTab.tsx')) },
];
