/** Where the search or the sheet that is open stands in the page. */
import { later } from '../parts/later.ts';
import { useFinder } from './finder.ts';

const Commands = later(async () => (await import('./Commands.tsx')).Commands);
const KeySheet = later(async () => (await import('./KeySheet.tsx')).KeySheet);
const AddMenu = later(async () => (await import('../adding/AddMenu.tsx')).AddMenu);

export function Finder() {
  const open = useFinder((state) => state.open);
  if (!open) return null;
  if (open.what === 'add') return <AddMenu wish={open.wish} screen={open.screen} />;
  return open.what === 'commands' ? <Commands /> : <KeySheet />;
}
