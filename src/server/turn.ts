/** Lets whatever else is waiting have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
