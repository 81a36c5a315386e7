/** Where the search or the sheet that is open stands in the page. */

import { later } from '../controls/later.ts';
import { useFinding } from '../editor.ts';

const Commands = later(async () => (await import('./Commands.tsx')).Commands);
const KeySheet = later(async () => (await import('./KeySheet.tsx')).KeySheet);
const AddMenu = later(async () => (await import('./AddMenu.tsx')).AddMenu);

export function Finder() {
  const open = useFinding((state) => state.open);
  if (!open) return null;
  if (open.what === 'add') return <AddMenu wish={open.wish} screen={open.screen} />;
  return open.what === 'commands' ? <Commands /> : <KeySheet />;
}
