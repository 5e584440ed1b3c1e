import type { RefObject } from 'preact'
import { isReady, isRefused } from '../../store/entry.ts'
import { postingInWords } from '../announce/sentences.ts'
import { useComposer, useComposerState, useSurroundings } from '../context.ts'
import { useLanguage } from '../language/use-language.ts'
import { PreparePanel } from '../prepare/prepare-panel.tsx'
import { RefusedFiles } from '../prepare/refused-files.tsx'
import { usePreparing } from '../prepare/use-preparing.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { PostPanel } from './post-panel.tsx'
import { UndecidedFiles } from './undecided-files.tsx'

interface ActionsViewProps {
  /** Where the audience is chosen: the keyboard goes there when somebody posts without having chosen one. */
  readonly audience: RefObject<HTMLSelectElement>
}

/** What is done with the post: its files are prepared, then it is sent. */
export function ActionsView({ audience }: ActionsViewProps) {
  const composer = useComposer()
  const { say, hasUpload } = useSurroundings()
  const language = useLanguage()
  const { words } = language
  const { files, judgement, preparation, choices, posting } = useComposerState()
  const part = useKeptFocus<HTMLDivElement>()
  const prepare = usePreparing()

  const unprepared = files.filter(({ outcome }) => outcome === null)
  const isInspected = files.every(({ facts }) => facts !== null)
  const refused = files.filter(isRefused)
  const undecided = files.filter(
    (entry) =>
      isReady(entry) && judgement.files.get(entry.id)?.left.some(({ severity }) => severity === 'error'),
  )
  const isPrepared = files.length > 0 && unprepared.length === 0 && preparation.kind !== 'running'

  const send = async () => {
    if (choices.privacy === null) {
      await composer.post()
      audience.current?.focus()
      return say(words.options.privacyMissing)
    }
    say(words.post.begun)
    say(postingInWords(await composer.post(), language))
  }
  const leaveOut = () => {
    composer.remove(refused.map(({ id }) => id))
    say(words.compose.removed(refused.map(({ file }) => file.name).join(', ')))
  }
  return (
    <div class="composer__actions" ref={part}>
      {isPrepared ? (
        <>
          <RefusedFiles
            names={refused.map(({ file }) => file.name)}
            onRemove={leaveOut}
            onRetry={
              refused.some(({ outcome }) => outcome?.report.error?.retryable) ? () => prepare() : undefined
            }
          />
          <UndecidedFiles names={undecided.map(({ file }) => file.name)} />
          {hasUpload ? (
            <PostPanel
              state={posting}
              isPossible={composer.canPost()}
              isBranded={choices.discloses && choices.promotesOthers}
              onPost={send}
              onStop={composer.stopPosting}
              say={say}
            />
          ) : (
            refused.length === 0 && <p class="answer answer--fit">{words.post.handedOver}</p>
          )}
        </>
      ) : (
        <PreparePanel
          state={preparation}
          label={unprepared.length > 0 ? words.prepare.all(unprepared.length) : words.prepare.none}
          isPossible={unprepared.length > 0 && isInspected}
          onStart={() => prepare()}
          onCancel={composer.cancel}
        />
      )}
    </div>
  )
}
