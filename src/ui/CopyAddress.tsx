import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import './copylink.css';

interface CopyAddressProps {
  /** What the link leads to: “this run”. */
  to: string;
  /** The whole link. */
  address(): string;
}

/** Puts a link to something in the page in the page's address, and on the clipboard. */
export function CopyAddress({ to, address }: CopyAddressProps) {
  const [link, setLink] = useState<{ url: string; copied: boolean } | null>(null);
  useEffect(() => {
    if (!link?.copied) return;
    const timer = setTimeout(() => setLink(null), 2500);
    return () => clearTimeout(timer);
  }, [link]);

  const copy = async () => {
    const url = address();
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
        {link?.copied ? 'Link copied' : `Copy link to ${to}`}
      </Button>
      {link && !link.copied && (
        <input
          readOnly
          aria-label={`Link to ${to}`}
          value={link.url}
          autoFocus
          onFocus={event => event.target.select()}
        />
      )}
    </span>
  );
}
