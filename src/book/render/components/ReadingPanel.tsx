import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { usePage } from '../context.ts';
import { readingSettings } from '../../content/reader/settings.ts';

/** The reader's settings, opened from the bar; client/reader/settings.ts works them. */
export function ReadingPanel() {
  const { root } = usePage();
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
      <p className="reading-more">
        <a href={`${root}your-book/`}>Your book: what you read, answered and noted</a>
      </p>
    </div>
  );
}
