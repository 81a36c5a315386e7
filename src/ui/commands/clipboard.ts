/**
 * Copy, cut and paste by the system's clipboard, so that blocks travel between windows; in memory where it is closed to
 * us. What comes from outside is read like a file: by the formats' parser, or not at all.
 */
import type { Clip } from '../../graph/edit/clip.ts';
import { samePath } from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import { useNotice } from '../../state/notice.ts';
import { useView } from '../../state/view.ts';
import { lastPointer, middle } from '../canvas/camera.ts';
import { placeIn, sheetAt } from '../canvas/scene.ts';
import { clipOfSelection, pasteClip, removeSelected, selected } from './selection.ts';

/** What was last copied here, as text. */
let kept = '';

/** Text of the selection, or none where nothing is selected. */
function take(): string | undefined {
  if (selected().size === 0) return undefined;
  kept = JSON.stringify(clipOfSelection());
  return kept;
}

export async function copySelected(): Promise<void> {
  const text = take();
  // The clipboard may be closed to the page: then the memory serves.
  if (text !== undefined) await navigator.clipboard?.writeText(text).catch(() => undefined);
}

export async function cutSelected(): Promise<void> {
  await copySelected();
  removeSelected();
}

export async function pasteHere(): Promise<void> {
  const outside = await navigator.clipboard?.readText().catch(() => '');
  await pasteText(outside || kept);
}

/** The same by the browser's own copy, cut and paste events, which need no permission. True where it was ours to do. */
export function onClipboard(event: ClipboardEvent): boolean {
  if (event.type === 'paste') {
    const text = event.clipboardData?.getData('text/plain') || kept;
    if (!text) return false;
    void pasteText(text);
    return true;
  }
  const text = take();
  if (text === undefined) return false;
  event.clipboardData?.setData('text/plain', text);
  if (event.type === 'cut') removeSelected();
  return true;
}

async function pasteText(text: string): Promise<void> {
  const clip = text === kept && text !== '' ? (JSON.parse(text) as Clip) : await readClip(text);
  if (!clip) {
    useNotice.getState().say('The clipboard holds no blocks. Copy some on the canvas first.');
    return;
  }
  const at = lastPointer() ?? middle();
  const sheet = sheetAt(at);
  // It lands where the pointer is, and so in the module that is there.
  if (!samePath(sheet.path, useView.getState().scope)) useView.getState().select([], [], sheet.path);
  pasteClip(clip, placeIn(sheet, at));
}

/** A clip is a document without a frame: framed, the parser of documents checks it. */
async function readClip(text: string): Promise<Clip | undefined> {
  const clip = parsed(text) as Partial<Clip> | null;
  if (clip?.netloom !== 'clip') return undefined;
  const { parseProject } = await import('../../formats/project/parse.ts');
  const { blocks, wires, layout, modules } = clip;
  const root = { name: 'clip', params: [], blocks, wires, layout };
  const framed = {
    format: 'netloom',
    version: 1,
    name: 'clip',
    root: key,
    modules: { ...modules, [key]: root },
  };
  const result = parseProject(JSON.stringify(framed));
  return 'project' in result ? unframed(result.project) : undefined;
}

const key = 'clip_root';

function unframed(project: Project): Clip | undefined {
  const { [key]: root, ...modules } = project.modules;
  return root && { netloom: 'clip', blocks: root.blocks, wires: root.wires, layout: root.layout, modules };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
