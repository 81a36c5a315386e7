/** Opens what stands after `#n=` in a link. A damaged one gets a sentence; a whole one is held to the limits of a file. */
import { strFromU8 } from 'fflate';
import { limits } from '../project/limits.ts';
import { fromJson, type Opened } from '../project/parse.ts';
import { fromBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { spread } from './compact.ts';
import { linkVersion } from './encode.ts';
import { inflate } from './inflate.ts';

/** Characters; no browser sends on more. */
const longest = 2_000_000;

const damaged: Opened = {
  problem:
    'A link needs to arrive whole but this one is damaged: some of its characters are missing or changed. Copy the whole link again.',
};

/** Never throws. `problem` is a sentence for the person. */
export function decode(text: string): Opened {
  if (text.length > longest)
    return {
      problem: `A link may have up to ${longest.toLocaleString('en-US')} characters but this one has ${text.length.toLocaleString('en-US')}. Ask for the project file instead.`,
    };
  const version = text.slice(0, 1);
  if (/^[2-9]$/.test(version))
    return {
      problem: `This Netloom reads links of version ${linkVersion} but this one is of version ${version}. Open it with a newer Netloom.`,
    };
  const bytes = version === linkVersion ? fromBase64url(text.slice(1)) : undefined;
  if (!bytes || bytes.length < 5) return damaged;
  const deflated = bytes.subarray(4);
  if (checksum(deflated) !== new DataView(bytes.buffer).getUint32(0)) return damaged;
  const inflated = inflate(deflated, limits.text);
  if (!inflated) return damaged;
  const document = spread(jsonOf(strFromU8(inflated)));
  return document === undefined ? damaged : fromJson(document);
}

/** Undefined where the text is not JSON, which no link of ours holds. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
