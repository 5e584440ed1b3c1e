/** A string with the colon that makes it a key, a string, or a literal; everything between them is punctuation. */
const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?/g

/** Data as formatted, coloured JSON. */
export function JsonText({ value }: { value: object }) {
  const text = JSON.stringify(value, null, 2)
  const parts = []
  let end = 0
  for (const match of text.matchAll(token)) {
    const [whole, string, colon] = match
    parts.push(text.slice(end, match.index))
    const kind = string === undefined ? 'literal' : colon === undefined ? 'string' : 'key'
    parts.push(<span class={`json__${kind}`}>{string ?? whole}</span>, colon ?? '')
    end = match.index + whole.length
  }
  parts.push(text.slice(end))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <pre class="json" tabIndex={0}>
      <code>{parts}</code>
    </pre>
  )
}
