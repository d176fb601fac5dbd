import { noHouseStyle, readBylineForm, type HouseStyle } from '../review/house-style';
import type { IgnoreEntry } from '../review/ignored';
import { projectShape } from './project-shape';
import { readShaped, type FileProblem } from './read-shape';
import type { Severity } from './settings';
import type { Strictness } from './strictness';

/** The file that says what holds for all pages in its folder and below, for every editor and the command line. */
export const PROJECT_FILE = '.qingyang.json';

/** What a project file says. */
export interface Project {
  /** By the check's id. */
  readonly checks: Readonly<Record<string, Severity>>;
  readonly strictness?: Strictness;
  readonly house: HouseStyle;
  readonly ignore: readonly IgnoreEntry[];
  /** A file whose `ignore` counts as well, as a path from the project file. */
  readonly baseline?: string;
}

export const noProject: Project = { checks: {}, house: noHouseStyle, ignore: [] };

/** As `projectShape` has it, after reading. */
interface Written extends Partial<Omit<Project, 'house'>> {
  readonly house?: Partial<Omit<HouseStyle, 'byline'>> & { readonly byline?: string };
}

export interface ReadProject {
  readonly project: Project;
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a project file: what is wrong in it is told and left out, the rest holds. */
export function readProject(text: string): ReadProject {
  const { value, problems } = readShaped(text, projectShape, PROJECT_FILE);
  const { house: { byline, ...house } = {}, ...written } = value as Written;
  const form = byline === undefined ? undefined : readBylineForm(byline);
  return { project: { ...noProject, ...written, house: { ...noHouseStyle, ...house, byline: form } }, problems };
}
