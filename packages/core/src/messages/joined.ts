/** Sentences one after the other: Chinese and Japanese have no space between them. What says nothing is left out. */
export function joined(sentences: readonly string[], language: string): string {
  const space = /^(ja|zh)\b/.test(language) ? '' : ' '
  return sentences.filter((sentence) => sentence !== '').join(space)
}
