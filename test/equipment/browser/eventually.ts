import { setTimeout as pause } from 'node:timers/promises';

/** How long a window, a server or a disk may take to come to a state on a machine with more to do. */
export const WITHIN_MS = 90_000;
const EVERY_MS = 100;

/**
 * Asks again until what is asserted holds: a window and a disk come to their state in their own time, later on a slow machine.
 * @throws what the assertion threw last, when it does not hold in time
 */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(EVERY_MS);
    }
  }
}
