import { setTimeout as pause } from 'node:timers/promises';

const WITHIN_MS = 30_000;
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
