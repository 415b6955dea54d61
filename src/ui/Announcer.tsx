import { useEffect, useRef, useState } from 'react';
import './readout.css';

interface AnnouncerProps {
  /** The current result in a sentence. Said when it has been still for a moment, never per frame. */
  message: string;
  restMilliseconds?: number;
}

/** The figure's one polite live region. The first message is not announced: it is on the page. */
export function Announcer({ message, restMilliseconds = 700 }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  const last = useRef(message);
  useEffect(() => {
    if (message === last.current) return;
    const timer = setTimeout(() => {
      last.current = message;
      setSaid(message);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [message, restMilliseconds]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-announcer>
      {said}
    </p>
  );
}
