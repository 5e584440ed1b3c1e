import { useComposerState } from '../context.ts'
import { IssueList } from '../files/issue-list.tsx'
import { useWords } from '../language/use-language.ts'

/** The issues of the post that are said beside its files, with what can be done. */
const saidAmongFiles = ['photo-count', 'media-mixed', 'video-count']

/** What is wrong with the post as a whole, and is said nowhere else. */
export function PostIssues() {
  const { options: words } = useWords()
  const { files, judgement } = useComposerState()
  if (files.length === 0 || files.some(({ facts }) => facts === null)) return null
  const issues = judgement.post.filter(
    ({ path, code }) => !['text', 'privacy'].includes(String(path[0])) && !saidAmongFiles.includes(code),
  )
  return <IssueList label={words.postIssues} issues={issues} />
}
