/** Saves the formats that are pictures, as SVG or, painted twice as fine, as PNG. */
import { volumes } from '../../check/volumes.ts';
import type { Editor } from '../../editor/editor.ts';
import { scope } from '../../editor/here.ts';
import { inShort, several } from '../../editor/numbers.ts';
import { drawingOf } from '../../editor/scene/drawing.ts';
import type { Format, FormatFrom, NamedBytes } from '../../formats/format.ts';
import { stem } from '../../formats/stem.ts';
import { formats } from '../../formats/table.ts';
import { download } from './save.ts';

type Picture = FormatFrom<'drawing'> | FormatFrom<'plate'>;
const isPicture = (format: Format): format is Picture => format.pixels !== null;

/** Pixels of the file for one of the drawing; and the most that browsers paint, across and in all. */
const FINE = 2;
const ACROSS = 16_000;
const IN_ALL = 100_000_000;

export async function savePicture(editor: Editor, id: string, form: 'svg' | 'png'): Promise<void> {
  const { say } = editor.notice;
  const format = formats.filter(isPicture).find((each) => each.id === id);
  if (!format) return;
  try {
    const [drawn] = await draw(editor, format);
    if (!drawn) return;
    const svg = new Blob([drawn.bytes], { type: 'image/svg+xml' });
    const blob = form === 'svg' ? svg : await paint(svg);
    if (!blob) return say('The picture is larger than the browser can paint. Save it as SVG instead.', 'bad');
    const name = drawn.name.replace(/svg$/, form);
    download(blob, name);
    say(`Wrote ${name}.`);
  } catch {
    say('The picture could not be drawn. Try again, or save it in the other format.', 'bad');
  }
}

/** As the page looks: light or dark. */
function draw(editor: Editor, format: Picture): Promise<readonly NamedBytes[]> {
  const theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light';
  const { report } = editor.document.getState();
  const { inside, expanded } = editor.view.getState();
  const name = stem(report.project.name);
  if (format.needs === 'drawing')
    return format.write({ drawing: drawingOf(report, inside, expanded), theme }, name);
  const shown = inside.length === 0 ? report.root : scope(editor);
  const { params, macs } = inside.length === 0 ? report.totals : shown.cost;
  const line = `${several(params, 'parameter')}, ${inShort(macs)} multiplications for one image`;
  const plate = { title: report.project.name, line, volumes: volumes(shown) };
  return format.write({ plate, theme }, name);
}

/** Null where the browser cannot paint so large a picture. */
async function paint(svg: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(svg);
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
