/** The data of a run, made or parsed once and kept until another source is asked for. */
import type { DataSource, Dataset } from '../../data/dataset.ts';
import { loadDataset } from '../../data/load.ts';
import { keyOf } from '../../data/sources/identity.ts';
import type { Host } from '../protocol.ts';

export interface Supply {
  /** The data of `source`, or a sentence that says what is wrong with it. */
  readonly get: (source: DataSource, host: Pick<Host, 'say' | 'yield'>) => Promise<Dataset | string>;
}

export function supply(): Supply {
  let key = '';
  let kept: Promise<Dataset | string> | null = null;
  return {
    get: (source, host) => {
      const wanted = keyOf(source);
      if (kept && wanted === key) return kept;
      key = wanted;
      const loading = load(source, host);
      kept = loading;
      return loading;
    },
  };
}

async function load(source: DataSource, host: Pick<Host, 'say' | 'yield'>): Promise<Dataset | string> {
  const loaded = await loadDataset(source, async (done, total) => {
    host.say({ type: 'loading', done, total });
    await host.yield();
  });
  return 'problem' in loaded ? loaded.problem : loaded;
}
