/** Something that an untouched trail doesn't have. */
export interface TrailProblem {
  /** In the file, from 1; undefined for what isn't there. */
  readonly line?: number;
  readonly what: string;
}
