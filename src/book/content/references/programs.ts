import type { Work } from './work.ts';

/** Data and programs. */
export const programs = {
  mnist: {
    authors: 'LeCun, Y., Cortes, C., and Burges, C. J. C.',
    sort: 'LeCun 1998c',
    short: 'LeCun, Cortes and Burges',
    title: 'The MNIST database of handwritten digits',
    url: 'http://yann.lecun.com/exdb/mnist/',
  },
  numpy: {
    authors: 'NumPy',
    sort: 'NumPy',
    short: 'NumPy',
    title: 'NumPy, the fundamental package for scientific computing with Python',
    url: 'https://numpy.org/',
  },
  'scikit-learn': {
    authors: 'scikit-learn',
    sort: 'scikit-learn',
    short: 'scikit-learn',
    title: 'scikit-learn, machine learning in Python',
    url: 'https://scikit-learn.org/',
  },
  hyperopt: {
    authors: 'Bergstra, J.',
    sort: 'Bergstra (hyperopt)',
    short: 'hyperopt',
    title: 'hyperopt, distributed hyper-parameter optimization',
    url: 'https://hyperopt.github.io/hyperopt/',
  },
  spearmint: {
    authors: 'Snoek, J., Larochelle, H., and Adams, R. P.',
    sort: 'Snoek (Spearmint)',
    short: 'Spearmint',
    title: 'Spearmint, Bayesian optimization',
    url: 'https://github.com/JasperSnoek/spearmint',
  },
} satisfies Record<string, Work>;
