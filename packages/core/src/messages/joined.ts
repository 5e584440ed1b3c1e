/** Joins sentences: Chinese and Japanese have no space between them. Empty ones are omitted. */
export function joined(sentences: readonly string[], language: string): string {
  const space = /^(ja|zh)\b/.test(language) ? '' : ' '
  return sentences.filter((sentence) => sentence !== '').join(space)
}
