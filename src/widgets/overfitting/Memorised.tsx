import { useState } from 'react';
import { Digit } from '../digits/Digit.tsx';
import { inkOf } from '../digits/nibbles.ts';
import memorised from './memorised.json';

const unpacked = () => memorised.examples.map(one => ({ ...one, pixels: inkOf(one.pixels) }));

/** Training images that three networks, trained on other images, all misread. */
export function Memorised() {
  const [digits] = useState(unpacked);
  return (
    <div className="of-memorised">
      <p className="of-memorised-title">
        Known by heart: {digits.length} of the {memorised.total} among the thousand that three other
        networks misread. The published run’s network reads every one of them. Under each: what it
        is, and what the others said.
      </p>
      <ul>
        {digits.map(({ index, label, answers, pixels }) => (
          <li key={index}>
            <Digit pixels={pixels} label={`A ${label}`} size={44} />
            <span>
              <b>{label}</b>
              <span className="visually-hidden">; the others said </span>
              <span className="of-others">{answers.join(' ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
