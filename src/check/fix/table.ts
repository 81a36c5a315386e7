/** Which fixes each problem has, the recommended one first. A code without a row has none. */
import type { ProblemCode } from '../report.ts';
import { insertBottleneck } from './bottleneck.ts';
import * as codes from './codes.ts';
import * as connections from './connections.ts';
import * as ends from './ends.ts';
import type { Fix } from './fix.ts';
import * as joins from './joins.ts';
import * as modules from './modules.ts';
import * as params from './params.ts';
import { writeOut } from './repeats.ts';
import { resetParam } from './reset.ts';
import { wireFrom } from './unconnected.ts';

export const fixes: Partial<Record<ProblemCode, readonly Fix[]>> = {
  'needs-image': [params.bypassFlatten, params.bypass],
  'needs-vector': [ends.insertFlatten, ends.insertPool, ends.insertClassifier, codes.insertCodeClassifier],
  'kernel-too-large': [params.samePadding, params.smallerKernel],
  'size-zero': [params.samePadding, params.bypass],
  'groups-do-not-divide': [params.dividingGroups, params.dividedFilters],
  'stride-with-dilation': [params.noDilation, params.noStride],
  'unlike-shapes': [joins.insertProjection, joins.padChannels, joins.samePaddingOnBranch, joins.padZeros],
  'unlike-sizes': [joins.samePaddingOnBranch, joins.padZeros],
  'mixed-ranks': [joins.flattenImages, joins.poolImages],
  'channels-shrink': [params.enoughChannels],
  'table-rows': [connections.fitTable],
  'empty-column': [connections.fillColumns],
  'wrong-code-length': [codes.setCodeUnits, codes.insertCodeLayer],
  'wrong-units': [ends.setUnits, ends.insertDense, ends.setClasses],
  'no-input': [ends.addInput],
  unconnected: [wireFrom, modules.removeAndJoin],
  'missing-port': [modules.removeAstray, modules.addInputs, modules.removeHollow],
  'missing-block': [modules.removeLoose],
  'missing-module': [modules.makeEmptyModule, modules.removeAndJoin],
  recursion: [modules.removeAndJoin],
  'unknown-kind': [modules.removeAndJoin],
  'no-output': [ends.addOutput, ends.addPlainOutput],
  'too-few-inputs': [params.bypass],
  'several-main-outputs': [ends.weighBranches, writeOut],
  bottleneck: [insertBottleneck],
  'extra-param': [modules.removeValue],
  'unknown-param': [resetParam],
  'bad-param': [resetParam],
  'repeat-ports': [params.noRepeat],
  'repeat-fails': [params.fewerRepeats],
  'softmax-twice': [ends.linearBefore],
  'classes-differ': [ends.setUnits, ends.setClasses, ends.insertDense],
  'channels-differ': [ends.setInputChannels, ends.setInputSize],
  'image-refused': [ends.padImages, ends.setInputSize],
  'image-resized': [ends.setInputSize],
};
