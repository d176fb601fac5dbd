import { basename } from 'node:path/posix';

/** What a page is called: the last part of its address, as a person reads it. */
export function nameOf(uri: string): string {
  const name = basename(uri).replace(/^[a-z-]+:/u, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
