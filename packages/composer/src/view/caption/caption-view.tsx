import { useComposer, useComposerState } from '../context.ts'
import { CaptionField } from './caption-field.tsx'

/** The caption of the post, by itself. */
export function CaptionView() {
  const composer = useComposer()
  const { choices, judgement } = useComposerState()
  return (
    <CaptionField
      value={choices.caption}
      issues={judgement.post.filter(({ path }) => path[0] === 'text')}
      onChange={(caption) => composer.change({ caption })}
    />
  )
}
