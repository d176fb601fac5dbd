import type { Encoding } from '../host/encoding';
import type { Lines } from '../host/position';
import type { Message } from '../review/finding';
import type { KnownFinding } from '../review/ignored';

export type Level = 'error' | 'warning' | 'note';

/** A finding at the level at which it is shown. */
export interface LevelledFinding extends KnownFinding {
  readonly level: Level;
}

/** A finding that somebody decided not to be told of. */
export interface SuppressedFinding extends LevelledFinding {
  readonly reason?: string;
}

/** One file and what was found in it. */
export interface FileReport {
  /** As given on the command line, or `-`. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly lines: Lines;
  /** Whether there was enough Chinese in it to review. */
  readonly reviewed: boolean;
  readonly findings: readonly LevelledFinding[];
  readonly ignored: readonly SuppressedFinding[];
}

/** Tells of files one after another, in one of the formats. */
export interface Reporter {
  file(report: FileReport): void;
  /** A file that could not be read; standard error has been told already. */
  failed(path: string, reason: Message): void;
  end(): void;
}
