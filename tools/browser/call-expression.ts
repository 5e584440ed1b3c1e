/** The JavaScript that calls a function elsewhere: with these arguments, which are plain data. */
export function callExpression(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${work})(...${JSON.stringify(args)})`
}
