/** Saves pictures: of the network as it stands on the canvas, or of its volumes, as SVG or, painted twice as fine, as PNG. */

import { volumes } from '../../check/volumes.ts';
import type { Editor } from '../../editor/editor.ts';
import { scope } from '../../editor/here.ts';
import { inShort, several } from '../../editor/numbers.ts';
import { drawingOf } from '../../editor/scene/drawing.ts';
import { download, slug } from './save.ts';

export type Subject = 'network' | 'volumes';
export type Format = 'svg' | 'png';

/** Pixels of the file for one of the drawing; and the most that browsers paint, across and in all. */
const FINE = 2;
const ACROSS = 16_000;
const IN_ALL = 100_000_000;

export async function savePicture(editor: Editor, subject: Subject, format: Format): Promise<void> {
  const { say } = editor.notice;
  const { name } = editor.document.getState().history.now;
  try {
    const svg = await draw(editor, subject);
    const file = `${slug(name)}${subject === 'volumes' ? '-volumes' : ''}.${format}`;
    const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paint(svg);
    if (!blob) return say('The picture is larger than the browser can paint. Save it as SVG instead.', 'bad');
    download(blob, file);
    say(`Wrote ${file}.`);
  } catch {
    say('The picture could not be drawn. Try again, or save it in the other format.', 'bad');
  }
}

/** As the page looks: light or dark. */
async function draw(editor: Editor, subject: Subject): Promise<string> {
  const theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light';
  const { report } = editor.document.getState();
  const { inside, expanded } = editor.view.getState();
  if (subject === 'network') {
    const { networkSvg } = await import('../../formats/picture/network.ts');
    return networkSvg(drawingOf(report, inside, expanded), theme);
  }
  const { volumesSvg } = await import('../../formats/picture/volumes.ts');
  const shown = inside.length === 0 ? report.root : scope(editor);
  const { params, macs } = inside.length === 0 ? report.totals : shown.cost;
  return volumesSvg(
    {
      title: report.project.name,
      line: `${several(params, 'parameter')}, ${inShort(macs)} multiplications for one image`,
      volumes: volumes(shown),
    },
    theme,
  );
}

/** Null where the browser cannot paint so large a picture. */
async function paint(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const fine = Math.min(FINE, ACROSS / Math.max(width, height), Math.sqrt(IN_ALL / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * fine);
    canvas.height = Math.round(height * fine);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
