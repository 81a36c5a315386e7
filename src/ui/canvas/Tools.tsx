/** Buttons of the canvas: tidy up, fit, zoom. */
import { actions } from '../actions.ts';
import { showKeys } from '../keys.ts';
import { IconButton } from '../parts/IconButton.tsx';

const shown = ['tidy', 'fit', 'zoomOut', 'zoomIn'] as const;

export function Tools() {
  return (
    <div
      role="toolbar"
      aria-label="View"
      className="absolute bottom-3 left-3 z-10 flex gap-0.5 rounded-lg border border-line bg-paper p-0.5 shadow-shade"
    >
      {shown.map((id) => {
        const action = actions[id];
        return (
          <IconButton
            key={id}
            look="bare"
            icon={action.icon}
            name={action.name}
            keys={showKeys(action.keys[0])}
            side="top"
            onClick={() => action.perform()}
          />
        );
      })}
    </div>
  );
}
