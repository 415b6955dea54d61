/** Somebody who was waited for did not answer in time. */
export class Late extends Error {}

/** What a promise gives, unless `who` takes more than so many seconds for it: then it rejects Late. */
export async function within<T>(seconds: number, who: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Late(`${who} did not answer within ${seconds} seconds`);
    timer = setTimeout(() => reject(error), 1000 * seconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
