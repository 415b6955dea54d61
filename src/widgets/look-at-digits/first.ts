import type { ClassSurvey, InkScore } from '../../experiment/index.ts';
import packed from './first-result.json';

/** What is known of the digits: before they are fetched, without the averaged images. */
export interface Known {
  classes: readonly Omit<ClassSurvey, 'average'>[];
  averages: readonly Uint8Array[] | null;
  validation: InkScore;
  test: InkScore;
}

/** The committed first view: the first validation digit of the embedded 10,000, and their ink. */
export const first: Known & { label: number; pixels: Uint8Array } = {
  classes: packed.classes,
  averages: null,
  validation: packed.validation,
  test: packed.test,
  label: packed.example.label,
  pixels: Uint8Array.from(atob(packed.example.pixels), byte => byte.charCodeAt(0)),
};
