/** Has a network packed beside the page. */
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { Project } from '../../graph/project.ts';

export interface Parcel {
  /** Id of a format that is written from a model. */
  readonly format: string;
  readonly project: Project;
  readonly model: Compiled;
  /** Null: the initial weights of the seed. */
  readonly weights: Weights | null;
  readonly seed: number;
  /** Names of the main output's classes. */
  readonly labels: readonly string[] | undefined;
}

/** The zip; null where it cannot be made, which means that memory did not suffice. */
export function pack(parcel: Parcel): Promise<Blob | null> {
  const worker = new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((done) => {
    const give = (blob: Blob | null): void => {
      worker.terminate();
      done(blob);
    };
    worker.onmessage = ({ data }: MessageEvent<Blob | null>) => give(data);
    worker.onerror = () => give(null);
    worker.postMessage(parcel);
  });
}
