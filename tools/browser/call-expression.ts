import type { ElementSearch } from './opened-page.ts'

/** The JavaScript that calls a function elsewhere: with these arguments, which are plain data. */
export function callExpression(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${work})(...${JSON.stringify(args)})`
}

/** The JavaScript that finds an element, and calls a function with it: pages whose policy forbids `eval` run it, too. */
export function readExpression(
  { find, args }: ElementSearch,
  work: (element: Element | null | undefined) => unknown,
): string {
  return `(${work})(${callExpression(find, args)})`
}
