import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { stateUrl, type UrlValues } from './urlState.ts';
import './copylink.css';

interface CopyLinkProps {
  figureId: string;
  /** The figure's settings as they are now. */
  state(): UrlValues;
}

/** Puts the figure's settings in the address, and the address on the clipboard. */
export function CopyLink({ figureId, state }: CopyLinkProps) {
  const [link, setLink] = useState<{ url: string; copied: boolean } | null>(null);
  useEffect(() => {
    if (!link?.copied) return;
    const timer = setTimeout(() => setLink(null), 2500);
    return () => clearTimeout(timer);
  }, [link]);

  const copy = async () => {
    const url = stateUrl(window.location.href, figureId, state());
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
        {link?.copied ? 'Link copied' : 'Copy link to this state'}
      </Button>
      {link && !link.copied && (
        <input
          readOnly
          aria-label="Link to this state"
          value={link.url}
          autoFocus
          onFocus={event => event.target.select()}
        />
      )}
    </span>
  );
}
