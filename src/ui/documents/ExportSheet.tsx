/** Ways to take the network away. Says which weights go along, and what a format cannot express, before anything is written. */

import { useState } from 'react';
import { compile } from '../../compile/compile.ts';
import { several } from '../../editor/numbers.ts';
import { inAccuracy } from '../../editor/training/figures.ts';
import { askWeights, learnedFor } from '../../state/learned.ts';
import { lastAccuracy } from '../../state/run.ts';
import { useRuns } from '../../state/runs.ts';
import { Divider, MenuSheet, Row, Words } from '../controls/MenuSheet.tsx';
import { useDocument, useEditor } from '../editor.ts';
import { pack } from './pack.ts';
import { savePicture } from './picture.ts';
import { download, downloadProject, slug } from './save.ts';

const pictures = [
  {
    subject: 'network',
    format: 'svg',
    name: 'Picture',
    note: 'The canvas as it stands, for papers and slides',
  },
  { subject: 'network', format: 'png', name: 'Picture in pixels', note: undefined },
  { subject: 'volumes', format: 'svg', name: 'Volumes', note: 'Heights go down, channels go up' },
  { subject: 'volumes', format: 'png', name: 'Volumes in pixels', note: undefined },
] as const;

export function ExportSheet() {
  const editor = useEditor();
  const report = useDocument((state) => state.report);
  const run = useRuns((state) => state.run);
  const seed = useRuns((state) => state.recipe.seed);
  const [lost, setLost] = useState<readonly string[]>([]);
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  const empty = report.root.order.length === 0;
  const ready = report.ok && !empty;
  const learned = learnedFor(run, report.project);

  const look = async (): Promise<void> => {
    if (!ready) return setLost([]);
    const { inexact } = await import('../../formats/tfjs/export.ts');
    setLost(inexact(compile(report)));
  };
  const exportModel = async (): Promise<void> => {
    const { say } = editor.notice;
    const project = report.project;
    const weights = learned && run ? await askWeights(run.id) : null;
    if (learned && !weights)
      return say(
        'The export needs the trained weights but the engine did not give them. Train again.',
        'bad',
      );
    const blob = await pack({
      project,
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
    const name = `${slug(project.name)}-tfjs.zip`;
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
      <Row press={() => void exportModel()} off={!ready} note={which} end=".zip">
        TensorFlow.js model
      </Row>
      {lost.length > 0 && (
        <Words>
          {several(lost.length, 'block')} {lost.length === 1 ? 'needs' : 'need'} more than TensorFlow.js has:{' '}
          {lost.slice(0, 5).join('; ')}
        </Words>
      )}
      <Row
        press={() => void downloadProject(editor)}
        note="The whole document, to be opened here again"
        end=".json"
      >
        Project file
      </Row>
      <Divider />
      {pictures.map(({ subject, format, name, note }) => (
        <Row
          key={name}
          press={() => void savePicture(editor, subject, format)}
          off={empty}
          note={note}
          end={`.${format}`}
        >
          {name}
        </Row>
      ))}
      <Row
        press={() => editor.sheets.show({ what: 'table-of-layers' })}
        off={empty}
        note="Shapes, parameters, multiplications: to copy or print"
      >
        Table of layers…
      </Row>
      <Divider />
      <Words>
        model.json and weights.bin load in plain TensorFlow.js, and open here again with the graph.
      </Words>
    </MenuSheet>
  );
}
