/** One thing of the graph: for programs and for people. */
export interface Description {
  readonly data: object;
  readonly lines: readonly string[];
}
