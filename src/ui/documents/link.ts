/** Links that hold the whole network: made for the clipboard, and opened as a copy that overwrites nothing. */
import type { Editor } from '../../editor/editor.ts';
import { inFull } from '../../editor/numbers.ts';
import type { Project } from '../../graph/project.ts';

const mark = '#n=';
/** Longer ones are cut short on their way by many chats and mail programs, characters. */
const LONG = 16_000;

export async function shareLink(editor: Editor): Promise<void> {
  const { say } = editor.notice;
  const { encode } = await import('../../formats/link/encode.ts');
  const address = new URL(location.href);
  address.hash = '';
  const link = `${address.href.replace(/#$/, '')}${mark}${encode(editor.document.getState().history.now)}`;
  if (!(await editor.host.clipboard.write(link))) {
    editor.sheets.show({ what: 'link', link });
    return;
  }
  const length = `${inFull(link.length)} characters`;
  say(
    link.length > LONG
      ? `Link copied, but its ${length} may be cut on the way. Send the project file instead.`
      : `Link copied: ${length} that hold the whole network.`,
  );
}

/** What the page's address brings, taken out of it so that a reload goes on with the copy; null for none or a damaged one. */
export async function takeLink(editor: Editor): Promise<Project | null> {
  if (!location.hash.startsWith(mark)) return null;
  const text = location.hash.slice(mark.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  const { say } = editor.notice;
  try {
    const { decode } = await import('../../formats/link/decode.ts');
    const opened = decode(text);
    if ('project' in opened) {
      say(`Opened ${opened.project.name || 'a network'} from a link. It is a copy of your own.`);
      return opened.project;
    }
    say(`The link was not opened. ${opened.problem}`, 'bad');
  } catch {
    say('The link was not opened. Reload the page and follow it again.', 'bad');
  }
  return null;
}

/** A link followed while the page is open. */
export async function followLink(editor: Editor): Promise<void> {
  const project = await takeLink(editor);
  if (project) editor.document.open(project);
}
