import type { ReactNode } from 'react';
import { Bar } from '../components/Bar.tsx';
import { BarTools } from '../components/BarTools.tsx';
import { PageEnd } from '../components/PageEnd.tsx';
import { ReadingPanel } from '../components/ReadingPanel.tsx';
import { usePage } from '../context.ts';
import { backRooms, rooms } from '../../content/rooms.ts';

export function Layout({ children, here }: { children: ReactNode; here?: string }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Bar here={here} tools={<BarTools />} />
      <ReadingPanel />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function Footer() {
  const { root } = usePage();
  return (
    <footer className="foot">
      <ul className="foot-ways">
        {[...rooms, ...backRooms].map(([path, name]) => (
          <li key={path}>
            <a href={root + path}>{name}</a>
          </li>
        ))}
      </ul>
      <PageEnd />
      <p>
        After chapter 3 of Michael Nielsen’s{' '}
        <a href="http://neuralnetworksanddeeplearning.com/chap3.html">
          <cite>Neural Networks and Deep Learning</cite>
        </a>{' '}
        (Determination Press, 2015): its outline, equations and experiments are followed, its words
        are not. The digits are the MNIST database of Yann LeCun, Corinna Cortes and Christopher
        Burges.
      </p>
      <p>
        Text{' '}
        <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">
          CC BY 4.0
        </a>
        , code <a href="https://opensource.org/license/mit">MIT</a>.
      </p>
    </footer>
  );
}
