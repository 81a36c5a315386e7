/** Buttons of the canvas: tidy up, fit, zoom, the minimap. */
import { actions } from '../actions.ts';
import { showKeys } from '../keys.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useMinimap } from './minimap.ts';

const shown = ['tidy', 'fit', 'zoomOut', 'zoomIn', 'minimap'] as const;

export function Tools() {
  const minimap = useMinimap((state) => state.open);
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
            {...(id === 'minimap' && {
              'aria-pressed': minimap,
              className: minimap ? 'bg-accent-soft! text-accent!' : '',
            })}
            onClick={() => action.perform()}
          />
        );
      })}
    </div>
  );
}
