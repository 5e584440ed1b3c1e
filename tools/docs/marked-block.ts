/**
 * A text with the part between two marks, `<!-- name:start -->` and `<!-- name:end -->`, made anew.
 *
 * @throws Error when the marks are not there
 */
export function withBlock(text: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`Expected the marks ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n${block}\n${text.slice(to)}`
}
