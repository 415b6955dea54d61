import { useEffect } from 'react';
import { tellPage } from '../../ui/pageNotices.ts';

/** Says, once for the page, that training is slow here, and why. */
export function useKernelFault(fault: string | null | undefined): void {
  useEffect(() => {
    if (fault) tellPage({ key: 'kernel', text: slowSentence(fault) });
  }, [fault]);
}

export const slowSentence = (fault: string): string =>
  `Training takes some twenty times longer here than it could, because ${fault}. What comes out is the same.`;
