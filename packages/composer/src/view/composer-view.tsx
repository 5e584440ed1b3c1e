import { useMemo, useRef } from 'preact/hooks'
import { savingsOf } from '../store/savings.ts'
import { useComposerState } from './context.ts'
import { FilesView } from './files/files-view.tsx'
import { useWords } from './language/use-language.ts'
import { PostForm } from './options/post-form.tsx'
import { PostIssues } from './options/post-issues.tsx'
import { ActionsView } from './post/actions-view.tsx'
import { SavingsNote } from './prepare/savings-note.tsx'
import { Phone } from './preview/phone.tsx'

/** The whole screen: files come in, are judged, prepared, and posted. */
export function ComposerView() {
  const words = useWords()
  const { files } = useComposerState()
  const audience = useRef<HTMLSelectElement>(null)
  const savings = useMemo(() => savingsOf(files), [files])
  return (
    <div class="workbench">
      <FilesView />
      <div class="workbench__post">
        <section class="composer" part="post" aria-labelledby="composer-title">
          <h2 id="composer-title">{words.options.title}</h2>
          <PostForm hasCaption privacyField={audience} />
          <PostIssues />
          <ActionsView audience={audience} />
          <slot name="after-post" />
        </section>
        <Phone />
        {/* Last, since it comes by itself once files are prepared, and must not push away what somebody reads. */}
        {savings && <SavingsNote savings={savings} />}
      </div>
    </div>
  )
}
