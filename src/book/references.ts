/** A work that chapters cite by its key. */
export interface Work {
  authors: string;
  /** Family name first, for the order of the list. */
  sort: string;
  /** As it stands in a sentence: "Cover and Thomas 2006". */
  short: string;
  year?: string;
  title: string;
  /** A book, not a part of one: its title is set in italics. */
  whole?: boolean;
  venue?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
}

export const references: Record<string, Work> = {
  nielsen: {
    authors: 'Nielsen, M. A.',
    sort: 'Nielsen',
    short: 'Nielsen 2015',
    year: '2015',
    title: 'Neural Networks and Deep Learning',
    whole: true,
    venue: 'Determination Press',
    url: 'http://neuralnetworksanddeeplearning.com/',
  },
  dyson: {
    authors: 'Dyson, F.',
    sort: 'Dyson',
    short: 'Dyson 2004',
    year: '2004',
    title: 'A meeting with Enrico Fermi',
    venue: 'Nature 427, 297',
    doi: '10.1038/427297a',
  },
  mayer: {
    authors: 'Mayer, J., Khairy, K., and Howard, J.',
    sort: 'Mayer',
    short: 'Mayer et al. 2010',
    year: '2010',
    title: 'Drawing an elephant with four complex parameters',
    venue: 'American Journal of Physics 78, 648',
    doi: '10.1119/1.3254017',
  },
  cook: {
    authors: 'Cook, J. D.',
    sort: 'Cook',
    short: 'Cook 2011',
    year: '2011',
    title: 'How to fit an elephant',
    url: 'https://www.johndcook.com/blog/2011/06/21/how-to-fit-an-elephant/',
  },
  'cover-thomas': {
    authors: 'Cover, T. M., and Thomas, J. A.',
    sort: 'Cover',
    short: 'Cover and Thomas 2006',
    year: '2006',
    title: 'Elements of Information Theory',
    whole: true,
    venue: 'Second edition, Wiley; chapter 5 on the Kraft inequality',
    doi: '10.1002/047174882X',
  },
  feynman: {
    authors: 'Feynman, R., interviewed by Weiner, C.',
    sort: 'Feynman',
    short: 'Feynman and Weiner',
    title: 'Oral history interview',
    venue: 'American Institute of Physics',
    url: 'https://www.aip.org/history-programs/niels-bohr-library/oral-histories/5020-1',
  },
  hume: {
    authors: 'Hume, D.',
    sort: 'Hume',
    short: 'Hume 1748',
    year: '1748',
    title: 'An Enquiry Concerning Human Understanding',
    whole: true,
  },
  'wolpert-macready': {
    authors: 'Wolpert, D. H., and Macready, W. G.',
    sort: 'Wolpert',
    short: 'Wolpert and Macready 1997',
    year: '1997',
    title: 'No free lunch theorems for optimization',
    venue: 'IEEE Transactions on Evolutionary Computation 1, 67–82',
    doi: '10.1109/4235.585893',
  },
  'lecun-1998': {
    authors: 'LeCun, Y., Bottou, L., Bengio, Y., and Haffner, P.',
    sort: 'LeCun 1998a',
    short: 'LeCun et al. 1998',
    year: '1998',
    title: 'Gradient-based learning applied to document recognition',
    venue: 'Proceedings of the IEEE 86, 2278–2324',
    doi: '10.1109/5.726791',
  },
  krizhevsky: {
    authors: 'Krizhevsky, A., Sutskever, I., and Hinton, G. E.',
    sort: 'Krizhevsky',
    short: 'Krizhevsky et al. 2012',
    year: '2012',
    title: 'ImageNet classification with deep convolutional neural networks',
    venue: 'Advances in Neural Information Processing Systems 25',
    doi: '10.1145/3065386',
  },
  'hinton-dropout': {
    authors:
      'Hinton, G. E., Srivastava, N., Krizhevsky, A., Sutskever, I., and Salakhutdinov, R. R.',
    sort: 'Hinton',
    short: 'Hinton et al. 2012',
    year: '2012',
    title: 'Improving neural networks by preventing co-adaptation of feature detectors',
    arxiv: '1207.0580',
  },
  simard: {
    authors: 'Simard, P. Y., Steinkraus, D., and Platt, J. C.',
    sort: 'Simard',
    short: 'Simard et al. 2003',
    year: '2003',
    title: 'Best practices for convolutional neural networks applied to visual document analysis',
    venue: 'Seventh International Conference on Document Analysis and Recognition',
    doi: '10.1109/ICDAR.2003.1227801',
  },
  'banko-brill': {
    authors: 'Banko, M., and Brill, E.',
    sort: 'Banko',
    short: 'Banko and Brill 2001',
    year: '2001',
    title: 'Scaling to very very large corpora for natural language disambiguation',
    venue: '39th Annual Meeting of the Association for Computational Linguistics, 26–33',
    doi: '10.3115/1073012.1073017',
  },
  'bengio-practical': {
    authors: 'Bengio, Y.',
    sort: 'Bengio',
    short: 'Bengio 2012',
    year: '2012',
    title: 'Practical recommendations for gradient-based training of deep architectures',
    arxiv: '1206.5533',
  },
  ciresan: {
    authors: 'Cireşan, D. C., Meier, U., Gambardella, L. M., and Schmidhuber, J.',
    sort: 'Ciresan',
    short: 'Cireşan et al. 2010',
    year: '2010',
    title: 'Deep, big, simple neural nets excel on handwritten digit recognition',
    arxiv: '1003.0358',
  },
  'bergstra-bengio': {
    authors: 'Bergstra, J., and Bengio, Y.',
    sort: 'Bergstra',
    short: 'Bergstra and Bengio 2012',
    year: '2012',
    title: 'Random search for hyper-parameter optimization',
    venue: 'Journal of Machine Learning Research 13, 281–305',
    url: 'https://www.jmlr.org/papers/v13/bergstra12a.html',
  },
  snoek: {
    authors: 'Snoek, J., Larochelle, H., and Adams, R. P.',
    sort: 'Snoek',
    short: 'Snoek et al. 2012',
    year: '2012',
    title: 'Practical Bayesian optimization of machine learning algorithms',
    venue: 'Advances in Neural Information Processing Systems 25',
    arxiv: '1206.2944',
  },
  'lecun-backprop': {
    authors: 'LeCun, Y., Bottou, L., Orr, G. B., and Müller, K.-R.',
    sort: 'LeCun 1998b',
    short: 'LeCun et al. 1998',
    year: '1998',
    title: 'Efficient BackProp',
    venue: 'In Neural Networks: Tricks of the Trade, Springer',
    doi: '10.1007/3-540-49430-8_2',
  },
  tricks: {
    authors: 'Montavon, G., Orr, G. B., and Müller, K.-R. (editors)',
    sort: 'Montavon',
    short: 'Montavon et al. 2012',
    year: '2012',
    title: 'Neural Networks: Tricks of the Trade',
    whole: true,
    venue: 'Second edition, Springer',
    doi: '10.1007/978-3-642-35289-8',
  },
  'sutskever-momentum': {
    authors: 'Sutskever, I., Martens, J., Dahl, G., and Hinton, G.',
    sort: 'Sutskever',
    short: 'Sutskever et al. 2013',
    year: '2013',
    title: 'On the importance of initialization and momentum in deep learning',
    venue: '30th International Conference on Machine Learning',
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
  'glorot-bengio': {
    authors: 'Glorot, X., and Bengio, Y.',
    sort: 'Glorot 2010',
    short: 'Glorot and Bengio 2010',
    year: '2010',
    title: 'Understanding the difficulty of training deep feedforward neural networks',
    venue: '13th International Conference on Artificial Intelligence and Statistics',
    url: 'https://proceedings.mlr.press/v9/glorot10a.html',
  },
  jarrett: {
    authors: 'Jarrett, K., Kavukcuoglu, K., Ranzato, M., and LeCun, Y.',
    sort: 'Jarrett',
    short: 'Jarrett et al. 2009',
    year: '2009',
    title: 'What is the best multi-stage architecture for object recognition?',
    venue: '12th IEEE International Conference on Computer Vision',
    doi: '10.1109/ICCV.2009.5459469',
  },
  'glorot-rectifier': {
    authors: 'Glorot, X., Bordes, A., and Bengio, Y.',
    sort: 'Glorot 2011',
    short: 'Glorot et al. 2011',
    year: '2011',
    title: 'Deep sparse rectifier neural networks',
    venue: '14th International Conference on Artificial Intelligence and Statistics',
    url: 'https://proceedings.mlr.press/v15/glorot11a.html',
  },
  'nair-hinton': {
    authors: 'Nair, V., and Hinton, G. E.',
    sort: 'Nair',
    short: 'Nair and Hinton 2010',
    year: '2010',
    title: 'Rectified linear units improve restricted Boltzmann machines',
    venue: '27th International Conference on Machine Learning',
  },
  'lecun-ama': {
    authors: 'LeCun, Y.',
    sort: 'LeCun 2014',
    short: 'LeCun 2014',
    year: '2014',
    title: 'Answer on empirical methods in an “Ask me anything”',
    venue: 'Reddit, r/MachineLearning',
  },
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
};

export function shortCitation(key: string): string {
  return references[key]?.short ?? key;
}

export function linkOf(work: Work): string | undefined {
  if (work.doi) return `https://doi.org/${work.doi}`;
  return work.arxiv ? `https://arxiv.org/abs/${work.arxiv}` : work.url;
}
