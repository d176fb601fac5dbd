/** How one test in the extension host ended; `failure` says why it failed. */
export interface Outcome {
  readonly title: string;
  readonly failure?: string;
}
