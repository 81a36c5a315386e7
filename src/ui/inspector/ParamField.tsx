/** The field that a parameter calls for, holding a constant. */
import type { Param, Scalar } from '../../blocks/param.ts';
import { fits, normal } from '../../blocks/param-bounds.ts';
import { EnumField } from './EnumField.tsx';
import { FlagField } from './FlagField.tsx';
import { TableField } from './TableField.tsx';
import { TypedField } from './TypedField.tsx';

export interface ParamFieldProps {
  readonly param: Param;
  /** As it stands in the document, the default where nothing does. */
  readonly value: Scalar;
  readonly set: (value: Scalar) => void;
  /** The field is left: the next edit is a step of its own. */
  readonly done: () => void;
}

export function ParamField({ param, value, set, done }: ParamFieldProps) {
  const held = fits(param, value) ? normal(param, value) : value;
  switch (param.type) {
    case 'int':
    case 'size':
    case 'real':
    case 'text':
      return <TypedField param={param} value={held} set={set} done={done} />;
    case 'enum':
      return <EnumField param={param} value={String(held)} set={set} />;
    case 'flag':
      return (
        <FlagField label={param.label ?? param.id} about={param.about} value={held === true} set={set} />
      );
    case 'table':
      return (
        <TableField
          param={param}
          value={fits(param, held) ? (held as typeof param.value) : param.value}
          set={set}
        />
      );
    default:
      return param satisfies never;
  }
}
