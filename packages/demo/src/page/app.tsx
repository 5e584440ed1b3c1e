import type { Issue } from '@postfit/core'
import type { Preparer } from '@postfit/worker'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { LiveRegion } from '../announce/live-region.tsx'
import { arrivalInWords, outcomeInWords, postingInWords } from '../announce/sentences.ts'
import { type Entry, isRefused } from '../draft/entry.ts'
import { judge } from '../draft/judgement.ts'
import { type PostChoices, postOptions } from '../draft/post-choices.ts'
import { useEntries } from '../draft/use-entries.ts'
import { FileList } from '../files/file-list.tsx'
import { IssueList } from '../files/issue-list.tsx'
import { DropZone } from '../intake/drop-zone.tsx'
import { useFileDrop } from '../intake/use-file-drop.ts'
import { CaptionField } from '../options/caption-field.tsx'
import { PrivacyField } from '../options/privacy-field.tsx'
import { PostBody } from '../post/post-body.tsx'
import { PostPanel } from '../post/post-panel.tsx'
import { standingInTheWay } from '../post/standing-in-the-way.ts'
import { usePosting } from '../post/use-posting.ts'
import { usePreparedPost } from '../post/use-prepared-post.ts'
import { PreparePanel } from '../prepare/prepare-panel.tsx'
import { RefusedFiles } from '../prepare/refused-files.tsx'
import { usePreparation } from '../prepare/use-preparation.ts'
import { count } from '../words/count.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Hero } from './hero.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** The whole page: files come in, are judged, prepared, and posted. */
export function App({ preparer }: { preparer: Preparer }) {
  const entries = useEntries()
  const [choices, setChoices] = useState<PostChoices>({ caption: '', privacy: null })
  const [isPrivacyMissing, setPrivacyMissing] = useState(false)
  const privacyField = useRef<HTMLSelectElement>(null)
  const [announcement, say] = useState('')
  const filesPart = useKeptFocus<HTMLElement>()
  const actionsPart = useKeptFocus<HTMLDivElement>()

  const options = useMemo(
    () =>
      postOptions(
        choices,
        entries.list.flatMap(({ facts }) => facts ?? []),
      ),
    [choices, entries.list],
  )
  const judgement = useMemo(() => judge(entries.list, options), [entries.list, options])
  const preparation = usePreparation(preparer)
  const prepared = usePreparedPost(preparer, entries.list, options)
  const posting = usePosting(prepared)

  // The listeners of the page are bound once; they must not hold on to the first list of files.
  const entriesNow = useRef(entries)
  entriesNow.current = entries
  const resetPreparation = useRef(preparation.reset)
  resetPreparation.current = preparation.reset
  const addFiles = useCallback(async (files: File[]) => {
    if (files.length === 0) return
    resetPreparation.current()
    say(arrivalInWords(await entriesNow.current.add(files)))
  }, [])
  const isDragging = useFileDrop(addFiles)

  const isPreparing = preparation.state.kind === 'running'
  const isLocked = isPreparing || posting.isBusy
  const isInspected = entries.list.every(({ facts }) => facts !== null)
  const unprepared = entries.list.filter(({ outcome }) => outcome === null)
  const refused = entries.list.filter(isRefused)
  const hasAllOutcomes = entries.list.length > 0 && unprepared.length === 0

  const prepare = async () => {
    say('Preparing.')
    const outcomes = await preparation.start(entries.list, options)
    if (outcomes) entries.record(outcomes)
    say(outcomes ? outcomeInWords([...outcomes.values()]) : 'The preparation was stopped.')
  }
  const remove = (gone: readonly Entry[]) => {
    entries.remove(gone.map(({ id }) => id))
    preparation.reset()
    say(`Removed ${gone.map(({ file }) => file.name).join(', ')}.`)
  }
  const send = async () => {
    if (choices.privacy === null) {
      setPrivacyMissing(true)
      privacyField.current?.focus()
      say('Choose who can see this post before you post it.')
      return
    }
    if (!prepared) return
    say('Posting.')
    say(postingInWords(await posting.start(prepared)))
  }

  const ofField = (field: string): Issue[] =>
    judgement.post.filter(({ path, code }) => path[0] === field && code !== 'privacy-required')
  const fields = ['text', 'privacy']
  const elsewhere = judgement.post.filter(({ path }) => !fields.includes(String(path[0])))

  return (
    <div class="page">
      <Header />
      <main>
        <Hero />
        <div class="workbench">
          <section class="workbench__files" aria-labelledby="files-title" ref={filesPart}>
            <h2 id="files-title">
              Files {entries.list.length > 0 && <small>{count(entries.list.length, 'file')}</small>}
            </h2>
            <DropZone isDragging={isDragging} isCompact={entries.list.length > 0} onFiles={addFiles} />
            <FileList
              entries={entries.list}
              judgement={judgement}
              isLocked={isLocked}
              onRemove={(entry) => remove([entry])}
              say={say}
            />
          </section>

          <section class="composer" aria-labelledby="composer-title">
            <h2 id="composer-title">Your post</h2>
            <CaptionField
              value={choices.caption}
              issues={ofField('text')}
              onChange={(caption) => setChoices((now) => ({ ...now, caption }))}
            />
            <PrivacyField
              value={choices.privacy}
              issues={ofField('privacy')}
              isMissing={isPrivacyMissing && choices.privacy === null}
              fieldRef={privacyField}
              onChange={(privacy) => setChoices((now) => ({ ...now, privacy }))}
            />
            {entries.list.length > 0 && isInspected && (
              <IssueList label="Issues of the post" issues={elsewhere} />
            )}
            <div class="composer__actions" ref={actionsPart}>
              {hasAllOutcomes && !isPreparing ? (
                <>
                  <RefusedFiles
                    names={refused.map(({ file }) => file.name)}
                    onRemove={() => remove(refused)}
                    onRetry={
                      refused.some(({ outcome }) => outcome?.report.error?.retryable) ? prepare : undefined
                    }
                  />
                  <PostPanel
                    posting={posting}
                    isPossible={prepared !== null && standingInTheWay(prepared).length === 0}
                    onPost={send}
                  />
                </>
              ) : (
                <PreparePanel
                  state={preparation.state}
                  label={unprepared.length > 0 ? `Prepare ${count(unprepared.length, 'file')}` : 'Prepare'}
                  isPossible={unprepared.length > 0 && isInspected}
                  onStart={prepare}
                  onCancel={preparation.cancel}
                />
              )}
            </div>
          </section>
        </div>
        {prepared && (
          <PostBody
            post={prepared}
            uploadIds={posting.state.kind === 'accepted' ? posting.state.uploadIds : null}
          />
        )}
      </main>
      <Footer />
      <LiveRegion text={announcement} />
    </div>
  )
}
