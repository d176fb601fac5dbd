/** A half-open stretch of a page's text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence shown to a user, in both languages the product speaks. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/**
 * How sure a finding is: *certain* is shown as an error, *likely* as a warning, *possible* as information
 * (SARIF: error, warning, note). What is merely possible never interrupts.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Replaces the text of `range` by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Edits that mend a finding. A *safe* fix cannot change what the text says (it removes line breaks and stray blanks
 * only, or has one answer only) and may be applied by fix-all; a *judged* one waits for an editor to choose it.
 */
export interface Fix {
  readonly title: Message;
  readonly kind: 'safe' | 'judged';
  /** In ascending order, none touching another. */
  readonly edits: readonly Edit[];
}

/** Another place that proves the finding: on the page, or on another page of the day. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: Message;
  /** It says the same in other words: worth showing where the two differ. */
  readonly compare?: boolean;
  /** The other page that the range is in; without it, the finding's own. */
  readonly page?: OtherPage;
}

/** A page beside the one under review. */
export interface OtherPage {
  /** What the caller knows it by: a path, a URI. */
  readonly name: string;
  readonly text: string;
}

/** What a check reports: one thing wrong at one place, with the evidence and the fixes. */
export interface Report {
  readonly range: Range;
  readonly certainty: Certainty;
  readonly message: Message;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** A report together with the rule it breaks. `rule` is stable: it stands in settings, SARIF and the docs. */
export interface Finding extends Required<Report> {
  readonly rule: string;
}

/** Whether two ranges share at least one code unit, or touch at an empty one. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
