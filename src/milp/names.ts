/**
 * Names by index, for people who read the model. Millions of columns have names that nobody asks for, so a name may be put
 * together when it is read. An array of strings will do.
 */
export interface Names extends Iterable<string> {
  readonly length: number;
  readonly at: (index: number) => string | undefined;
}
