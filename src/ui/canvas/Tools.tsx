/** Buttons of the canvas: tidy up, fit, zoom, the minimap. */
import { actions } from '../../editor/actions/actions.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { icons } from '../controls/icons.ts';
import { useEditor, useKeyNames, usePanels } from '../editor.ts';

const shown = ['tidy', 'fit', 'zoomOut', 'zoomIn', 'minimap'] as const;

export function Tools() {
  const editor = useEditor();
  const keys = useKeyNames();
  const minimap = usePanels((state) => state.minimap);
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
            icon={icons[id]}
            name={action.name}
            keys={keys(action.keys[0])}
            side="top"
            {...(id === 'minimap' && {
              'aria-pressed': minimap,
              className: minimap ? 'bg-accent-soft! text-accent!' : '',
            })}
            onClick={() => action.perform(editor)}
          />
        );
      })}
    </div>
  );
}
