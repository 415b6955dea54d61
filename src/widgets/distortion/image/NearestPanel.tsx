import { fixed } from '../../../ui/format.ts';
import { Digit } from '../../digits/Digit.tsx';
import type { Nearest } from './useNearest.ts';
import { nearerSentence } from './words.ts';

interface NearestPanelProps {
  digit: number;
  unchanged: boolean;
  found: Nearest | null;
  problem: string | null;
}

/** What the copy looks most like, to one who compares it pixel by pixel. */
export function NearestPanel({ digit, unchanged, found, problem }: NearestPanelProps) {
  if (problem) return <p className="distortion-words">{problem}</p>;
  if (!found) return <p className="distortion-words">Fetching the digits.</p>;
  return (
    <>
      <ul className="distortion-nearest">
        {found.ofCopy.map(({ index, label, distance, pixels }) => (
          <li key={index}>
            <Digit pixels={pixels} label="" size={56} />
            <span>
              <b>a {label}</b>, {fixed(distance, 2)}
            </span>
          </li>
        ))}
      </ul>
      <p className="distortion-words">{nearerSentence(found.ofDigit, digit, !unchanged)}</p>
    </>
  );
}
