/** A comment that documents, taken apart. All of it is Markdown. */
export interface Docstring {
  readonly text: string
  /** By the parameter's name. */
  readonly params: readonly { readonly name: string; readonly text: string }[]
  readonly returns: string | undefined
  readonly throws: readonly string[]
}

/** Reads what stands between the slashes and stars of a comment. */
export function readDocstring(comment: string): Docstring {
  const lines = comment.replace(/^\*/, '').split('\n')
  const bare = lines.map((line) => line.replace(/^\s*\* ?/, '')).join('\n')
  const [text = '', ...tags] = bare.split(/^@(?=\w)/m)
  const tagged = (tag: string): string[] =>
    tags.flatMap((each) => (each.startsWith(`${tag} `) ? [inOneLine(each.slice(tag.length))] : []))
  return {
    text: text.trim(),
    params: tagged('param').map((each) => {
      const [, name = '', description = ''] = /^(\S+)\s*([\s\S]*)$/.exec(each) ?? []
      return { name, text: description }
    }),
    returns: tagged('returns')[0],
    throws: tagged('throws'),
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
