import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { readingSettings } from '../settings.ts';

/** The reader's settings, opened from the bar; client/settings.ts works them. */
export function ReadingPanel() {
  return (
    <div
      popover="auto"
      id="reading"
      className="reading"
      role="dialog"
      aria-label="Reading settings"
    >
      {readingSettings.map(({ name, label, standard, choices }) => (
        <Segmented
          key={name}
          name={name}
          label={label}
          hideLabel={false}
          options={choices}
          value={standard}
          onChange={() => {}}
        />
      ))}
      <p className="reading-note" role="status" data-reading-note />
      <Button data-print>Print this page</Button>
    </div>
  );
}
