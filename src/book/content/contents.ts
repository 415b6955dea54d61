export interface ContentsEntry {
  /** The file's name in chapters/ without its ending, and the page's address. */
  slug: string;
  number?: number;
  title: string;
  about: string;
}

/** The book in its order, written or not. */
export const contents: ContentsEntry[] = [
  {
    slug: '00-before-you-start',
    number: 0,
    title: 'Before you start',
    about: 'Neurons, layers, gradient descent and backpropagation, from the ground.',
  },
  {
    slug: '01-cross-entropy',
    number: 1,
    title: 'The cross-entropy cost',
    about: 'Why the worst mistakes are the slowest to mend, and the cost that cures it.',
  },
  {
    slug: '02-softmax',
    number: 2,
    title: 'Softmax',
    about: 'Ten outputs that add up to one, and what they may be taken to mean.',
  },
  {
    slug: '03-overfitting',
    number: 3,
    title: 'Overfitting',
    about: 'A network that is right about everything it has seen, and little else.',
  },
  {
    slug: '04-regularization',
    number: 4,
    title: 'Regularisation',
    about: 'What small weights buy, and how far anyone understands why.',
  },
  {
    slug: '05-dropout-and-more-data',
    number: 5,
    title: 'Dropout, and more data',
    about: 'Leaving neurons out, bending the digits, and comparing fairly.',
  },
  {
    slug: '06-weight-initialization',
    number: 6,
    title: 'The first weights',
    about: 'Starting narrow, so that no neuron is saturated before it begins.',
  },
  {
    slug: '07-the-code',
    number: 7,
    title: 'The code',
    about: 'The program behind every figure, read part by part.',
  },
  {
    slug: '08-hyper-parameters',
    number: 8,
    title: 'Choosing hyper-parameters',
    about: 'From no signal at all to a network worth having.',
  },
  {
    slug: '09-other-techniques',
    number: 9,
    title: 'Other techniques',
    about: 'Hessians, momentum, and neurons of other kinds.',
  },
  {
    slug: '10-stories',
    number: 10,
    title: 'Stories about networks',
    about: 'How to hold an explanation that nobody has proved.',
  },
  {
    slug: 'further-study',
    title: 'Further study',
    about: 'Papers, talks, and what came after.',
  },
];
