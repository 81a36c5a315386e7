/** Ways to take the network away. Says which weights go along, and what a format cannot express, before anything is written. */

import { Fragment, useState } from 'react';
import { compile } from '../../compile/compile.ts';
import { several } from '../../editor/numbers.ts';
import { inAccuracy } from '../../editor/training/figures.ts';
import { askWeights, learnedFor } from '../../editor/training/learned.ts';
import { lastAccuracy } from '../../editor/training/run.ts';
import type { Format, FormatFrom } from '../../formats/format.ts';
import { stem } from '../../formats/stem.ts';
import { formats, project } from '../../formats/table.ts';
import { Divider, MenuSheet, Row, Words } from '../controls/MenuSheet.tsx';
import { useDocument, useEditor, useRuns } from '../editor.ts';
import { pack } from './pack.ts';
import { savePicture } from './picture.ts';
import { download, downloadProject } from './save.ts';

type Model = FormatFrom<'model'>;
const models = formats.filter((format): format is Model => format.needs === 'model');
const pictures = formats.filter(({ group }) => group === 'picture');

/** `.zip` */
const lastOf = ({ ending }: Format): string => ending.slice(ending.lastIndexOf('.'));

export function ExportSheet() {
  const editor = useEditor();
  const report = useDocument((state) => state.report);
  const run = useRuns((state) => state.run);
  const seed = useRuns((state) => state.recipe.seed);
  const [lost, setLost] = useState<readonly (readonly string[])[]>([]);
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  const empty = report.root.order.length === 0;
  const ready = report.ok && !empty;
  const learned = learnedFor(run, report.project);

  const look = async (): Promise<void> => {
    if (!ready) return setLost([]);
    const model = compile(report);
    setLost(await Promise.all(models.map(({ inexact }) => inexact(model))));
  };
  const exportModel = async (format: Model): Promise<void> => {
    const { say } = editor.notice;
    const weights = learned && run ? await askWeights(editor.host.engine, run.id) : null;
    if (learned && !weights)
      return say(
        'The export needs the trained weights but the engine did not give them. Train again.',
        'bad',
      );
    const blob = await pack({
      format: format.id,
      project: report.project,
      model: compile(report),
      weights,
      seed,
      labels: report.surroundings.data?.classes,
    });
    if (!blob)
      return say(
        'The export needs more memory than the browser has left. Close other tabs and try again.',
        'bad',
      );
    const name = `${stem(report.project.name)}${format.ending}`;
    download(blob, name);
    say(`Wrote ${name} with ${learned ? 'the trained weights' : `initial weights of seed ${seed}`}.`);
  };

  const which = !ready
    ? empty
      ? 'Export needs a network but the canvas is empty. Open a template.'
      : `Export needs a network without errors but it has ${errors}. See the Problems tab.`
    : learned && run
      ? `Trained weights of this run, validation ${inAccuracy(lastAccuracy(run).validation)}`
      : `Initial weights of seed ${seed}: this network has not been trained${run ? ' as it is now' : ''}`;
  return (
    <MenuSheet label="Export" wide align="end" onOpen={look}>
      {models.map((format, i) => (
        <Fragment key={format.id}>
          <Row press={() => void exportModel(format)} off={!ready} note={which} end={lastOf(format)}>
            {format.label}
          </Row>
          {lost[i]?.length ? (
            <Words>
              {several(lost[i].length, 'block')} {lost[i].length === 1 ? 'needs' : 'need'} more than{' '}
              {format.label.replace(/ model$/, '')} has: {lost[i].slice(0, 5).join('; ')}
            </Words>
          ) : null}
        </Fragment>
      ))}
      <Row press={() => void downloadProject(editor)} note={project.note} end={lastOf(project)}>
        {project.label}
      </Row>
      <Divider />
      {pictures.map((format) => (
        <Fragment key={format.id}>
          <Row
            press={() => void savePicture(editor, format.id, 'svg')}
            off={empty}
            note={format.note}
            end={lastOf(format)}
          >
            {format.label}
          </Row>
          <Row press={() => void savePicture(editor, format.id, 'png')} off={empty} end=".png">
            {format.pixels}
          </Row>
        </Fragment>
      ))}
      <Row
        press={() => editor.sheets.show({ what: 'table-of-layers' })}
        off={empty}
        note="Shapes, parameters, multiplications: to copy or print"
      >
        Table of layers…
      </Row>
      <Divider />
      {models.map(({ id, note }) => (
        <Words key={id}>{note}</Words>
      ))}
    </MenuSheet>
  );
}
