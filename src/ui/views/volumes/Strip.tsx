/**
 * Under the canvas: the volumes along the network's main path, each with its shape. Height and width go down, channels go
 * up. A press on one selects its block and brings it into view. One stop of the Tab key; arrows go from one to the next.
 */

import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import type { Shape } from '../../../blocks/shape.ts';
import { type Volume, volumes } from '../../../check/volumes.ts';
import { goToVolume } from '../../../editor/commands/travel.ts';
import { type Box, boxesInSlots, riseOf } from '../../../editor/scene/boxes.ts';
import { isWithin, type Path } from '../../../graph/path.ts';
import { IconButton } from '../../controls/IconButton.tsx';
import { Tip } from '../../controls/Tip.tsx';
import { BoxDrawing, colourOf } from '../../controls/volumes/VolumeRow.tsx';
import { useDocument, useEditor, usePanels, useView } from '../../editor.ts';

/** Room of one drawing in pixels, with some above the box for how often it comes. */
const slot = { width: 44, height: 36, above: 10 };

export function Strip() {
  const open = usePanels((state) => state.strip);
  const setOpen = usePanels((state) => state.showStrip);
  const report = useDeferredValue(useDocument((state) => state.report));
  const list = volumes(report.root);
  return (
    <section
      aria-label="Volumes along the main path"
      className="flex h-full items-stretch border-t border-line bg-paper pr-2 pl-3"
    >
      {open ? <Row list={list} /> : <Line list={list} />}
      <IconButton
        look="bare"
        icon={open ? ChevronDown : ChevronUp}
        name={open ? 'Hide the volumes' : 'Show the volumes'}
        side="top"
        aria-expanded={open}
        className="self-start"
        onClick={() => setOpen(!open)}
      />
    </section>
  );
}

/** The strip while it is folded: where the volumes begin and end. */
function Line({ list }: { readonly list: readonly Volume[] }) {
  const [first, last] = [list[0], list.at(-1)];
  return (
    <p className="min-w-0 flex-1 self-center truncate text-xs text-soft">
      Volumes{first && last && `: ${inShort(first.shape)} → … → ${inShort(last.shape)}`}
    </p>
  );
}

const inShort = (shape: Shape): string => shape.join('×');

/** `28 by 28 by 6, Conv 5×5, 2 times`. */
export const inWords = ({ shape, title, times }: Volume): string =>
  [shape.join(' by '), title, ...(times > 1 ? [`${times} times`] : [])].join(', ');

function Row({ list }: { readonly list: readonly Volume[] }) {
  const editor = useEditor();
  const [at, setAt] = useState(0);
  const scope = useView((state) => state.scope);
  const selection = useView((state) => state.selection);
  const [only] = selection;
  const selected: Path | undefined =
    only !== undefined && selection.size === 1 ? [...scope, only] : undefined;
  const shapes = list.map((volume) => volume.shape);
  const boxes = boxesInSlots(shapes, slot.width, slot.height);
  const stop = Math.min(at, list.length - 1);
  if (list.length === 0)
    return (
      <p className="min-w-0 flex-1 self-center text-xs text-soft">
        No volume is known yet: wire an Input to a block.
      </p>
    );
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: list.length - 1 }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // Arrows belong to the strip here; on the canvas they would move blocks.
    event.preventDefault();
    event.stopPropagation();
    const to = Math.max(0, Math.min(list.length - 1, next));
    setAt(to);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-volume]')[to]?.focus();
  };
  return (
    <div role="toolbar" aria-label="Volumes" onKeyDown={move} className="flex min-w-0 flex-1 overflow-hidden">
      {list.map((volume, i) => (
        <Tip
          // The same place in the row keeps its button, so that nothing flickers while figures change.
          // biome-ignore lint/suspicious/noArrayIndexKey: volumes have no other name.
          key={i}
          side="top"
          text={`${volume.title}: ${inShort(volume.shape)}${volume.times > 1 ? `, ${volume.times} times` : ''}`}
        >
          <button
            type="button"
            data-volume=""
            tabIndex={i === stop ? 0 : -1}
            aria-label={inWords(volume)}
            aria-pressed={selected !== undefined && belongs(volume.id, selected)}
            onFocus={() => setAt(i)}
            onClick={() => goToVolume(editor, volume.id)}
            className="flex max-w-[92px] min-w-fit flex-1 flex-col items-center justify-end rounded-md pb-1 outline-offset-[-2px] hover:bg-hover aria-pressed:bg-accent-soft"
          >
            <Drawing volume={volume} box={boxes[i] as Omit<Box, 'x'>} />
            <Label volume={volume} />
          </button>
        </Tip>
      ))}
    </div>
  );
}

/** Whether a volume is the selected block's, or of what is inside of it. */
const belongs = (volume: Path, selected: Path): boolean => isWithin(volume, selected);

function Drawing({ volume, box }: { readonly volume: Volume; readonly box: Omit<Box, 'x'> }) {
  const { width, height, above } = slot;
  const x = (width - box.wide - box.deep) / 2;
  const y = above + height;
  return (
    // Its margins are empty; without them more volumes find room.
    <svg aria-hidden="true" width={width} height={y} className="-mx-2 shrink-0">
      <BoxDrawing box={{ ...box, x, y }} fill={colourOf(volume)} />
      {volume.times > 1 && (
        <text
          x={width / 2}
          y={y - box.high - riseOf(box) - 3}
          textAnchor="middle"
          className="fill-soft text-[10px]"
        >
          {volume.times}×
        </text>
      )}
    </svg>
  );
}

/** The sides over the channels, so that the row reads as two columns of figures: one falls, one grows. */
function Label({ volume: { shape } }: { readonly volume: Volume }) {
  const [h = 0, w = 0, c = 0] = shape;
  const image = shape.length === 3;
  return (
    <span
      aria-hidden="true"
      className="mt-1 flex flex-col items-center px-px text-[10.5px] leading-[13px] whitespace-nowrap max-[1200px]:text-[9.5px]"
    >
      <span className="text-soft">{image ? `${h}×${w}` : 'vector'}</span>
      <span className="font-semibold">{image ? c : h}</span>
    </span>
  );
}
