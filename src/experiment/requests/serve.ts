import { wordsOf } from '../words.ts';

/**
 * How the page speaks with its workers, and they with one another: in numbered requests. Each is
 * answered once, or fails in words; on its way it may tell how far it is, and be given up.
 */

/** As much of a Worker, of a worker's own scope and of a MessagePort as is used here. */
export interface Endpoint {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onmessageerror: ((event: MessageEvent) => unknown) | null;
}

/** What goes with a request at the end that answers it. */
export interface Asked<Progress> {
  tell(progress: Progress): void;
  /** Aborted when the answer is not waited for any more. */
  signal: AbortSignal;
}

/** What can be asked, by name. */
export type Answers = Record<string, (argument: never, asked: Asked<never>) => unknown>;

/** What goes over the wire. */
export type Question =
  { id: number; name: string; argument: unknown } | { id: number; over: true } | 'ping';
export type Reply =
  | { id: number; told: unknown }
  | { id: number; answer: unknown }
  | { id: number; failed: string }
  | 'unread'
  | 'pong';

/** Answers what the other end asks, in the order in which it comes. */
export function serve(endpoint: Endpoint, answers: Answers): void {
  const underWay = new Map<number, AbortController>();
  const say = (reply: Reply) => endpoint.postMessage(reply, { transfer: [] });
  endpoint.onmessageerror = () => say('unread');
  endpoint.onmessage = async ({ data: question }: MessageEvent<Question>) => {
    if (question === 'ping') return say('pong');
    const { id } = question;
    if ('over' in question) return underWay.get(id)?.abort();
    const controller = new AbortController();
    underWay.set(id, controller);
    const asked: Asked<unknown> = { tell: told => say({ id, told }), signal: controller.signal };
    try {
      say({ id, answer: await answers[question.name](question.argument as never, asked) });
    } catch (error) {
      say({ id, failed: wordsOf(error) });
    } finally {
      underWay.delete(id);
    }
  };
}
