/** Tells a screen reader how many problems there are, when that changes. */
import { useProject } from '../../state/project.ts';
import { several } from '../numbers.ts';

export function Spoken() {
  const errors = useProject(
    (state) => state.report.problems.filter((problem) => problem.severity === 'error').length,
  );
  return (
    <p aria-live="polite" className="sr-only">
      {errors === 0 ? 'No problems.' : several(errors, 'problem')}
    </p>
  );
}
