import { useEffect, useState } from 'react';
import type { ExperimentSpec } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { linkToRun } from './settings/specLink.ts';

/** Puts the run's settings and seed in the address, and the address on the clipboard. */
export function ShareRun({ figureId, spec }: { figureId: string; spec: ExperimentSpec }) {
  const [link, setLink] = useState<{ url: string; copied: boolean } | null>(null);
  useEffect(() => {
    if (!link?.copied) return;
    const timer = setTimeout(() => setLink(null), 2500);
    return () => clearTimeout(timer);
  }, [link]);
  const copy = async () => {
    const url = linkToRun(window.location.href, figureId, spec);
    window.history.replaceState(window.history.state, '', url);
    try {
      await navigator.clipboard.writeText(url);
      setLink({ url, copied: true });
    } catch {
      setLink({ url, copied: false });
    }
  };
  return (
    <span className="ui-copylink">
      <Button kind="quiet" onClick={() => void copy()}>
        {link?.copied ? 'Link copied' : 'Copy link to this run'}
      </Button>
      {link && !link.copied && (
        <input
          readOnly
          aria-label="Link to this run"
          value={link.url}
          autoFocus
          onFocus={event => event.target.select()}
        />
      )}
    </span>
  );
}
