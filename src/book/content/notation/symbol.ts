import type { Form } from './symbolForms.ts';

/** A sign of the standing notation. */
export interface Symbol {
  /** The name in addresses and marks: /notation/#learning-rate. */
  id: string;
  /** The sign as the notation page sets it. */
  tex: string;
  /** The nucleus as it stands in a formula, with an index where that belongs to the sign: 'C_0'. */
  sign: string;
  name: string;
  /** Letters of formulas between asterisks. */
  meaning: string;
  /** Said besides where the sign has indices; `{lower}`, `{first}`, `{second}`, `{layer}`, `{below}`. */
  forms?: Partial<Record<Form, string>>;
  /** A formula that defines it, for the notation page. */
  formula?: string;
  /** The numbered equation, and the chapter, where it comes in. */
  equation?: string;
  chapter: string;
  quantity?: 'weight' | 'bias' | 'error';
  /**
   * Chapters, by the numbers in front of their names, where the sign has this meaning or has not. Only
   * in none: where a formula says so.
   */
  onlyIn?: string[];
  notIn?: string[];
}

export interface Group {
  title: string;
  symbols: Symbol[];
}
