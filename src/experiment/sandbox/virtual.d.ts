/** The text of the worker in this folder, bundled by `build/sandboxPlugin.ts`. */
declare module 'virtual:unsaturated/sandbox' {
  const source: string;
  export default source;
}
