/** Links that hold the whole network: made for the clipboard, and opened as a copy that overwrites nothing. */
import type { Project } from '../../graph/project.ts';
import { useNotice } from '../../state/notice.ts';
import { useProject } from '../../state/project.ts';
import { inFull } from '../numbers.ts';
import { showDialog } from '../parts/dialogs.ts';

const mark = '#n=';
/** Longer ones are cut short on their way by many chats and mail programs, characters. */
const LONG = 16_000;

export async function shareLink(): Promise<void> {
  const { say } = useNotice.getState();
  const { encode } = await import('../../formats/link/encode.ts');
  const address = new URL(location.href);
  address.hash = '';
  const link = `${address.href.replace(/#$/, '')}${mark}${encode(useProject.getState().history.now)}`;
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    // Closed to this page, or not there at all outside https.
    await showDialog(async () => (await import('./LinkDialog.tsx')).linkDialog(link));
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
export async function takeLink(): Promise<Project | null> {
  if (!location.hash.startsWith(mark)) return null;
  const text = location.hash.slice(mark.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  const { say } = useNotice.getState();
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
export async function followLink(): Promise<void> {
  const project = await takeLink();
  if (project) useProject.getState().open(project);
}
