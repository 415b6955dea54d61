/**
 * How a reader wants the book. Each choice is an attribute of <html>, data-NAME, set before the
 * first paint by client/beforePaint.ts; the book's own choice sets none.
 */
export interface ReadingSetting {
  name: 'theme' | 'text' | 'figures' | 'paper';
  label: string;
  standard: string;
  choices: { value: string; label: string }[];
}

export const readingSettings: ReadingSetting[] = [
  {
    name: 'theme',
    label: 'Colours',
    standard: 'system',
    choices: [
      { value: 'system', label: 'Auto' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
  {
    name: 'text',
    label: 'Size of the text',
    standard: 'normal',
    choices: [
      { value: 'small', label: 'Small' },
      { value: 'normal', label: 'Normal' },
      { value: 'large', label: 'Large' },
      { value: 'largest', label: 'Largest' },
    ],
  },
  {
    name: 'figures',
    label: 'Figures',
    standard: 'worked',
    choices: [
      { value: 'worked', label: 'With controls' },
      { value: 'still', label: 'Pictures only' },
    ],
  },
  {
    name: 'paper',
    label: 'Solutions on paper',
    standard: 'solutions',
    choices: [
      { value: 'solutions', label: 'Printed' },
      { value: 'questions', label: 'Left out' },
    ],
  },
];
