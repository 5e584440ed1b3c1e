/** What CSS, WebCodecs and the canvas spell otherwise. */
const british = /colour|grey/i

/** Names that a line declares: variables, functions, types, and members of types and objects. */
const declared =
  /\b(?:const|let|function\*?|class|interface|type|enum)\s+([\w$]+)|^\s*(?:(?:readonly|static|async|get|set)\s+)*#?([\w$]+)\??\s*[:(<]/gm

/** The names in TypeScript that are not spelled as the platform spells them (`color`, `gray`). Prose and strings do not count. */
export function misspelled(source: string): string[] {
  const lines = source.split('\n').filter((line) => british.test(line))
  const names = [...lines.join('\n').matchAll(declared)].map(([, name, member]) => name ?? member ?? '')
  return names.filter((name) => british.test(name))
}
