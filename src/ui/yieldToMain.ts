/** Lets the browser answer its reader before the next piece of work. */
export const yieldToMain = () => new Promise<void>(go => setTimeout(go));
