/** The images: made here, or one's own. What is chosen is shown with its facts, its way into the network, and samples. */

import { FolderOpen, Images, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { digits } from '../../data/sources/digits.ts';
import { inFull } from '../../editor/numbers.ts';
import type { Held } from '../../editor/training/data.ts';
import { chooseOwnFiles } from '../../editor/training/own-files.ts';
import { Button } from '../controls/Button.tsx';
import { useData, useEditor } from '../editor.ts';
import { type Figure, FigureBox } from './FigureBox.tsx';
import { FitLines } from './FitLines.tsx';
import { Picture } from './Picture.tsx';

export default function DataTab() {
  const chosen = useData((state) => state.chosen);
  const load = useData((state) => state.load);
  const loading = useData((state) => state.loading !== null);
  useEffect(() => {
    if (chosen && !chosen.made && !loading) load();
  }, [chosen, loading, load]);
  return (
    <div className="@container h-full">
      <div className="grid h-full min-h-0 grid-cols-[13.5rem_minmax(0,1fr)] gap-6 overflow-hidden px-4 py-2 @4xl:grid-cols-[13rem_13rem_minmax(0,1fr)]">
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto pr-1 @4xl:contents">
          <MadeDigits />
          <OwnFiles />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col gap-2">
          <Said />
          {chosen && <Chosen held={chosen} />}
        </div>
      </div>
    </div>
  );
}

function MadeDigits() {
  const values = useData((state) => state.values.digits) ?? {};
  const chosen = useData((state) => state.chosen?.source.source === 'digits');
  const busy = useData((state) => state.loading !== null);
  const choose = useData((state) => state.choose);
  const [typed, setTyped] = useState(values);
  const same = chosen && digits.params.every(({ id }) => typed[id] === values[id]);
  return (
    <Card title={digits.label} about={digits.about}>
      {digits.params.map((param) => (
        <FigureBox
          key={param.id}
          figure={param as Figure}
          value={typed[param.id] as number}
          set={(value) => setTyped({ ...typed, [param.id]: value })}
        />
      ))}
      <Button
        onClick={() => choose('digits', typed)}
        disabled={busy || same}
        look={chosen ? 'plain' : 'strong'}
      >
        {same ? 'Chosen' : chosen ? 'Make these digits' : 'Choose the digits'}
      </Button>
    </Card>
  );
}

function OwnFiles() {
  const editor = useEditor();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const busy = useData((state) => state.loading !== null);
  const take = (input: HTMLInputElement): void => {
    const list = [...(input.files ?? [])];
    // Emptied, so that the same files can be chosen once more.
    input.value = '';
    if (list.length) void chooseOwnFiles(editor.data, list);
  };
  return (
    <Card
      title="Own images"
      about="IDX files as of MNIST, plain or gzip: images and labels; names with t10k or test are the test set. Or drop them on the page."
    >
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="IDX files"
        onChange={(event) => take(event.target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label="Folder of IDX files"
        onChange={(event) => take(event.target)}
      />
      <div className="flex gap-2">
        <Button className="flex-1" disabled={busy} onClick={() => files.current?.click()}>
          <Images size={14} aria-hidden /> Files…
        </Button>
        <Button className="flex-1" disabled={busy} onClick={() => folder.current?.click()}>
          <FolderOpen size={14} aria-hidden /> Folder…
        </Button>
      </div>
    </Card>
  );
}

function Card({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-faint text-xs">{about}</p>
      {children}
    </section>
  );
}

/** What is going on, or went wrong. */
function Said() {
  const loading = useData((state) => state.loading);
  const refused = useData((state) => state.refused);
  const missing = useData((state) => state.missing);
  const none = useData((state) => state.chosen === null);
  if (loading) {
    const share = loading.total ? loading.done / loading.total : 0;
    return (
      <div>
        <p role="status" className="text-soft">
          Preparing {loading.name}
          {loading.total > 0 && `: ${inFull(loading.done)} of ${inFull(loading.total)} images`}…
        </p>
        <div
          role="progressbar"
          aria-label="Images prepared"
          aria-valuenow={Math.round(share * 100)}
          className="mt-1 h-1.5 overflow-hidden rounded-full bg-line"
        >
          <div className="h-full origin-left bg-accent" style={{ transform: `scaleX(${share})` }} />
        </div>
      </div>
    );
  }
  if (refused)
    return (
      <p role="alert" className="rounded-md bg-error-soft px-2 py-1 text-error">
        {refused}
      </p>
    );
  if (missing !== null)
    return (
      <p className="text-soft">
        This network was used with the files “{missing}”. Files stay in memory only and are gone after a
        visit: choose them again, or choose the digits.
      </p>
    );
  if (none)
    return (
      <p className="grid flex-1 place-items-center rounded-lg border border-line border-dashed text-center text-faint">
        No data is chosen. Choose the digits, or drop IDX files here.
      </p>
    );
  return null;
}

function Chosen({ held: { facts, made, source } }: { held: Held }) {
  const remove = useData((state) => state.remove);
  const [height, width, channels] = facts.image;
  const counts = made
    ? `${inFull(made.train)} to train${made.test ? `, ${inFull(made.test)} to test` : ', none to test'}`
    : '…';
  return (
    <>
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{facts.name}</h3>
          <p className="text-soft">
            {height} × {width} × {channels} · {facts.classes.length} classes · {counts}
          </p>
          <FitLines image={facts.image} />
          {source.files && (
            <p className="text-faint text-xs">
              Kept in memory for this visit; it is not saved with the draft.
            </p>
          )}
        </div>
        <Button look="bare" onClick={remove}>
          <Trash2 size={14} aria-hidden /> Remove
        </Button>
      </div>
      <ul
        aria-label="Sample images"
        className="flex min-h-0 flex-1 flex-wrap content-start gap-2 overflow-y-auto"
      >
        {made?.samples.map(({ pixels, label }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no identity beyond their place
          <li key={i} className="flex flex-col items-center gap-0.5 text-faint text-xs">
            <Picture
              pixels={pixels}
              shape={facts.image}
              size={44}
              label={`An image of class ${facts.classes[label] ?? label}`}
            />
            <span aria-hidden>{facts.classes[label] ?? label}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
