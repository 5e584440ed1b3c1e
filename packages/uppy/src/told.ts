import type { Issue } from '@postfit/core'
import { isRightToLeft, setApart } from '@postfit/core/language'
import { describeIssue, type Locale, renderIssue } from '@postfit/core/messages'

/** What is left is not repaired by any step. */
const plan = { steps: [] }

/** An issue that is left, as people are told of it: its file or field, and one short sentence on what it means for them. */
export function told(issue: Issue, words: Locale): string {
  const { where } = describeIssue(issue, words)
  // As each language puts a name before a sentence.
  const [before = ''] = words.sentence.split('{found}')
  const name = before.replace('{where}', () => (isRightToLeft(words.language) ? setApart(where) : where))
  return name + renderIssue(issue, words, { form: 'brief', plan })
}
