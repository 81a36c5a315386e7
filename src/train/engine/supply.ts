/** The data of a run, made or parsed once and kept until another source is asked for. */
import type { DataSource, Dataset } from '../../data/dataset.ts';
import { loadDataset } from '../../data/load.ts';
import { keyOf } from '../../data/sources/identity.ts';
import type { Host, Loading } from '../protocol.ts';

export interface Supply {
  /** The data of `source`, or a sentence that says what is wrong with it. All who wait for it hear how far it is. */
  readonly get: (source: DataSource, host: Waiting) => Promise<Dataset | string>;
}

type Waiting = Pick<Host, 'yield'> & { readonly say: (news: Loading) => void };

export function supply(): Supply {
  let key = '';
  let kept: Promise<Dataset | string> | null = null;
  /** Those who wait for it while it is loaded. */
  let waiting: Set<Waiting> | null = null;
  return {
    get: (source, host) => {
      const wanted = keyOf(source);
      if (kept && wanted === key) {
        waiting?.add(host);
        return kept;
      }
      key = wanted;
      const here = new Set([host]);
      waiting = here;
      const say = (news: Loading): void => {
        for (const one of here) one.say(news);
      };
      kept = load(source, { yield: host.yield, say }).finally(() => {
        if (waiting === here) waiting = null;
      });
      return kept;
    },
  };
}

async function load(source: DataSource, host: Waiting): Promise<Dataset | string> {
  const loaded = await loadDataset(source, async (done, total) => {
    host.say({ type: 'loading', done, total });
    await host.yield();
  });
  return 'problem' in loaded ? loaded.problem : loaded;
}
