/**
 * How the text and its figures talk: a figure publishes its current numbers, and a sentence sends
 * a figure the settings it speaks of. Plain functions, so that the text needs no framework.
 */

/** Numbers as the figure shows them: already formatted, so text and figure cannot disagree. */
export type Readouts = Record<string, string>;

/** Settings to take over, by the figure's own names, besides `run` and `reset`. */
export type Command = Record<string, unknown>;

const readouts = new Map<string, Readouts>();
const readoutListeners = new Set<(figureId: string, current: Readouts) => void>();
const commandHandlers = new Map<string, Set<(command: Command) => void>>();
const waitingCommands = new Map<string, Command[]>();
const sendListeners = new Set<(figureId: string) => void>();

/** Adds to, or renews, what the figure has published; readouts it does not name stay. */
export function publishReadouts(figureId: string, changed: Readouts): void {
  const before = readouts.get(figureId) ?? {};
  if (Object.entries(changed).every(([name, text]) => before[name] === text)) return;
  const current = { ...before, ...changed };
  readouts.set(figureId, current);
  for (const listener of readoutListeners) listener(figureId, current);
}

/** Calls back at every change of any figure's readouts; returns how to stop. */
export function onReadouts(listener: (figureId: string, current: Readouts) => void): () => void {
  readoutListeners.add(listener);
  return () => readoutListeners.delete(listener);
}

/** Delivers a command to the figure, or keeps it until the figure is there to take it. */
export function sendCommand(figureId: string, command: Command): void {
  const handlers = commandHandlers.get(figureId);
  if (handlers?.size) for (const handler of handlers) handler(command);
  else waitingCommands.set(figureId, [...(waitingCommands.get(figureId) ?? []), command]);
  for (const listener of sendListeners) listener(figureId);
}

/** Takes the figure's commands, those that waited first; returns how to stop. */
export function onCommand(figureId: string, handler: (command: Command) => void): () => void {
  const handlers = commandHandlers.get(figureId) ?? new Set();
  commandHandlers.set(figureId, handlers.add(handler));
  const waiting = waitingCommands.get(figureId) ?? [];
  waitingCommands.delete(figureId);
  for (const command of waiting) handler(command);
  return () => handlers.delete(handler);
}

/** Tells that a figure was sent a command: whoever loads figures must load this one now. */
export function onSend(listener: (figureId: string) => void): () => void {
  sendListeners.add(listener);
  return () => sendListeners.delete(listener);
}
