/** Formulas of the core as programs to change, taken from its source by `book/build/coreSource.ts`. */
declare module 'virtual:unsaturated/core-source' {
  const formulas: Record<string, string>;
  export default formulas;
}
