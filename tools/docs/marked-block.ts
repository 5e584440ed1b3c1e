/**
 * Replaces the part of a text between two marks, `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws Error if the marks are missing
 */
export function withBlock(text: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`Expected the marks ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n${block}\n${text.slice(to)}`
}
