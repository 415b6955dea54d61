/** What the module exports. It keeps nothing: all that it reads and writes is the caller's memory. */
export * from './activations';
export * from './backward';
export * from './costs';
export * from './descend';
export * from './forward';
export * from './vectors';
