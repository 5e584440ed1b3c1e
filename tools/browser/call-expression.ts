/** The JavaScript that calls a function elsewhere: with these arguments, which are plain data. */
export function callExpression<A extends readonly unknown[]>(work: (...args: A) => unknown, args: A): string {
  return `(${work})(...${JSON.stringify(args)})`
}
