import { memo, useMemo } from 'react';
import { side } from './centring.ts';
import { digitImage } from './images.ts';
import './digits.css';

/** An image of 784 bytes, in ink on the page's paper. */
export const Digit = memo(function Digit({
  pixels,
  label,
  size,
}: {
  pixels: ArrayLike<number>;
  /** Empty where the words beside it say the same. */
  label: string;
  size: number;
}) {
  const source = useMemo(() => digitImage(pixels), [pixels]);
  return (
    <img
      className="digit"
      src={source}
      alt={label}
      width={side}
      height={side}
      decoding="sync"
      style={{ width: size, height: size }}
    />
  );
});
