/**
 * A link that holds a whole network: what stands after `#n=`. One character for the version, then base64url of a checksum
 * and the deflated document. ResNet-50 takes less than 3,000 characters, since its modules are folded.
 */
import { deflateSync, strToU8 } from 'fflate';
import type { Project } from '../../graph/project.ts';
import { printProject } from '../project/print.ts';
import { toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { compact } from './compact.ts';

/** Grows when an older Netloom could no longer read the links. */
export const linkVersion = '1';

/** Equal documents give equal links. */
export function encode(project: Project): string {
  // The canonical print decides what a document is, so that nothing else travels.
  const text = JSON.stringify(compact(JSON.parse(printProject(project)) as Project));
  const deflated = deflateSync(strToU8(text), { level: 9 });
  const all = new Uint8Array(4 + deflated.length);
  new DataView(all.buffer).setUint32(0, checksum(deflated));
  all.set(deflated, 4);
  return linkVersion + toBase64url(all);
}
