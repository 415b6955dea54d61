import { CopyAddress } from '../ui/CopyAddress.tsx';
import { stateUrl, type UrlValues } from './link.ts';

interface CopyLinkProps {
  figureId: string;
  /** The figure's settings as they are now. */
  state(): UrlValues;
}

/** A link to the figure with its settings. */
export function CopyLink({ figureId, state }: CopyLinkProps) {
  return (
    <CopyAddress
      to="this state"
      address={() => stateUrl(window.location.href, figureId, state())}
    />
  );
}
