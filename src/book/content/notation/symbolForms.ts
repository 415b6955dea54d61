/**
 * How a sign is indexed: by one thing (a_j), a layer (a^l), both (a^l_j), a layer and two neurons
 * (w^l_jk); or primed, as after a step.
 */
export type Form = 'one' | 'layer' | 'layerOne' | 'layerTwo' | 'prime';

export interface Indices {
  primed: boolean;
  /** As it stands above: 'l', 'L', 'l+1', '2'; '' for none. */
  layer: string;
  /** As it stands below: 'j', 'jk', '1,784'; '' for none. */
  lower: string;
}

export function formOf({ primed, layer, lower }: Indices): Form | undefined {
  if (primed) return 'prime';
  if (!layer) return lower ? 'one' : undefined;
  if (!lower) return 'layer';
  return partsOf(lower).length === 2 ? 'layerTwo' : 'layerOne';
}

/** Indices as a mark in a formula carries them: 'l|jk', '′', and '' for none. */
export function writeIndices({ primed, layer, lower }: Indices): string {
  if (primed) return '′';
  return layer || lower ? `${layer}|${lower}` : '';
}

export function readIndices(written: string): Indices {
  const [layer = '', lower = ''] = written === '′' ? [] : written.split('|');
  return { primed: written === '′', layer, lower };
}

/** The sentence on a sign's indices, from its template for their form. */
export function sentenceOn(indices: Indices, forms: Partial<Record<Form, string>> = {}): string {
  const form = formOf(indices);
  const [first = '', second = ''] = partsOf(indices.lower);
  const values: Record<string, string> = {
    layer: spaced(indices.layer),
    below: spaced(layerBelow(indices.layer)),
    lower: indices.lower,
    first,
    second,
  };
  const template = (form && forms[form]) ?? '';
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
}

export interface Words {
  text: string;
  /** Set in italics, as in a formula. */
  letter: boolean;
}

/** Words in which the letters of formulas stand between asterisks. */
export function lettersSet(words: string): Words[] {
  return words.split('*').map((text, i) => ({ text, letter: i % 2 === 1 }));
}

function partsOf(lower: string): string[] {
  return lower.includes(',') ? lower.split(',') : [...lower];
}

function layerBelow(layer: string): string {
  if (/^\d+$/.test(layer)) return String(Number(layer) - 1);
  return layer.endsWith('+1') ? layer.slice(0, -2) : `${layer}−1`;
}

const spaced = (layer: string) => layer.replace(/[+−]/, ' $& ');
