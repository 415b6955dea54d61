import { gunzipSync } from 'node:zlib';
import type { DataSplit, Dataset } from '../core/dataset.ts';
import { decodeMnist10k } from '../core/datasets/mnist-10k.ts';
import { decodeMnist, splitOwn } from '../core/datasets/mnist.ts';
import { packedMnist10k } from '../experiment/build/mnist10k.ts';
import type { MnistFile } from '../experiment/build/mnistFiles.ts';
import {
  findMnistFile,
  mnistFiles,
  mnistFolder,
  namesOf,
  readUnpacked,
} from '../experiment/build/mnistFiles.ts';
import type { SourceName } from '../experiment/spec.ts';
import { Failure, root, wordsOf } from './failure.ts';

/** The data of a source: the embedded digits, or MNIST from `folder`, by default data/mnist. */
export function loadData(source: SourceName, folder?: string): DataSplit {
  try {
    return source === 'mnist-10k'
      ? decodeMnist10k(gunzipSync(packedMnist10k(root)))
      : loadMnist(folder ?? mnistFolder(root), folder === undefined);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`data: ${wordsOf(error)}`);
  }
}

function loadMnist(folder: string, isDefault: boolean): DataSplit {
  const load = (images: MnistFile, labels: MnistFile): Dataset => {
    const [imagePath, labelPath] = [images, labels].map(file => locate(folder, file, isDefault));
    return decodeMnist(readUnpacked(imagePath), readUnpacked(labelPath), {
      images: imagePath,
      labels: labelPath,
      data: 'MNIST',
    });
  };
  const { trainingImages, trainingLabels, testImages, testLabels } = mnistFiles;
  return splitOwn(load(trainingImages, trainingLabels), load(testImages, testLabels));
}

function locate(folder: string, file: MnistFile, isDefault: boolean): string {
  const path = findMnistFile(folder, file);
  if (path) return path;
  const remedy = isDefault
    ? 'run "npm run mnist" to fetch MNIST, name a folder with --data, or use the source mnist-10k'
    : `looked for ${namesOf(file).join(', ')}`;
  throw new Failure(`data: no ${file.what} of MNIST in ${folder}: ${remedy}`);
}
