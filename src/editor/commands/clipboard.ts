/**
 * Copy, cut and paste by the system's clipboard, so that blocks travel between windows; in memory where it is closed to
 * us. What comes from outside is read like a file: by the formats' parser, or not at all.
 */

import type { Clip } from '../../graph/edit/clip.ts';
import { samePath } from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { scene } from '../here.ts';
import { placeIn, sheetAt } from '../scene/scene.ts';
import { clipOfSelection, pasteClip, removeSelected, selected } from './selection.ts';
import { middle } from './sight.ts';

/** Text of the selection, which is remembered as what was last copied; none where nothing is selected. */
export function take(desk: Desk): string | undefined {
  if (selected(desk).size === 0) return undefined;
  const text = JSON.stringify(clipOfSelection(desk));
  desk.copied.setState({ text });
  return text;
}

export async function copySelected(desk: Desk): Promise<void> {
  const text = take(desk);
  // The clipboard may be closed to the page: then the memory serves.
  if (text !== undefined) await desk.host.clipboard.write(text);
}

export async function cutSelected(desk: Desk): Promise<void> {
  await copySelected(desk);
  removeSelected(desk);
}

export const pasteHere = async (desk: Desk): Promise<boolean> =>
  paste(desk, await desk.host.clipboard.read());

/** What the clipboard holds, or where it is empty or closed what was last copied here. False where there is neither. */
export async function paste(desk: Desk, outside: string): Promise<boolean> {
  const text = outside || desk.copied.getState().text;
  if (text) await pasteText(desk, text);
  return text !== '';
}

async function pasteText(desk: Desk, text: string): Promise<void> {
  const clip = text === desk.copied.getState().text ? (JSON.parse(text) as Clip) : await readClip(text);
  if (!clip) {
    desk.notice.say('The clipboard holds no blocks. Copy some on the canvas first.');
    return;
  }
  const at = desk.host.camera.pointer() ?? middle(desk);
  const sheet = sheetAt(at, scene(desk));
  // It lands where the pointer is, and so in the module that is there.
  if (!samePath(sheet.path, desk.view.getState().scope)) desk.view.select([], [], sheet.path);
  pasteClip(desk, clip, placeIn(sheet, at));
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
