import { useEffect, useRef, useState } from 'react';

interface Answer<T> {
  value: T | null;
  problem: string | null;
}

/**
 * The newest answer to a question for the worker. A new `key` is a new question; one is asked at a
 * time, those overtaken are never asked, and `rest` milliseconds pass between two. While an answer
 * is awaited the last one stays. With no key, there is none.
 */
export function useLatest<T>(key: string | null, ask: () => Promise<T>, rest = 0): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, problem: null });
  const wanted = useRef({ key, ask, rest });
  const loop = useRef({ asked: null as string | null, busy: false, alive: true });

  useEffect(() => {
    wanted.current = { key, ask, rest };
  });
  useEffect(() => {
    const state = loop.current;
    state.alive = true;
    return () => {
      state.alive = false;
    };
  }, []);
  useEffect(() => {
    const state = loop.current;
    const next = async (): Promise<void> => {
      const now = wanted.current;
      if (state.busy || !state.alive || now.key === state.asked) return;
      state.asked = now.key;
      if (now.key === null) return setAnswer({ value: null, problem: null });
      state.busy = true;
      const result = await now.ask().then(
        value => ({ value, problem: null }),
        (fault: unknown) => ({ value: null, problem: inWords(fault) }),
      );
      if (state.alive && wanted.current.key !== null) setAnswer(result);
      if (now.rest > 0) await new Promise(done => setTimeout(done, now.rest));
      state.busy = false;
      await next();
    };
    void next();
  }, [key]);
  return key === null ? { value: null, problem: null } : answer;
}

export function inWords(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
