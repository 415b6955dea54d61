import { Notice } from '../../ui/Notice.tsx';

/** What a replay lacks where the book came without full MNIST, and how to get it. */
export function MissingData() {
  return (
    <Notice>
      To run this here, all of MNIST is needed; this copy of the book came with its first 10,000
      digits. Drop MNIST’s four files on this figure (they stay in your browser), or, with the
      book’s source at hand, run <code>npm run mnist</code> and build it again.
    </Notice>
  );
}
