import type { Issue } from '@postfit/core'
import { isReady, isRefused } from '../../store/entry.ts'
import { coverOffset, coverSeconds } from '../../store/video-cover.ts'
import { useWords } from '../language/use-language.ts'
import { RepairChoices } from '../repair/repair-choices.tsx'
import { VideoEditor } from '../video/video-editor.tsx'
import { Comparison } from './comparison.tsx'
import { FactsLine } from './facts-line.tsx'
import type { FileCardProps } from './file-card-props.ts'
import { FileTools } from './file-tools.tsx'
import { IssueList } from './issue-list.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { ProvenanceNote } from './provenance-note.tsx'
import { Thumbnail } from './thumbnail.tsx'

/** Everything about one file: what it is, what is wrong with it, what will be done, and what came of it. */
export function FileDetails(props: FileCardProps) {
  const { entry, judgement, isLocked } = props
  const { file, facts, outcome, policy } = entry
  const { file: words, preview } = useWords()
  const output = outcome?.report.output
  const left = isReady(entry) ? (judgement?.left ?? []).filter(isStillAhead) : (outcome?.left ?? [])
  const alt = facts?.kind === 'video' ? preview.video(file.name) : words.photo(file.name)
  const offset = Math.round(coverSeconds(entry) * 1000)
  return (
    <>
      {output && facts && output.file !== file ? (
        <Comparison before={{ file, facts, offset }} after={{ ...output, offset: coverOffset(entry) }} />
      ) : (
        <div class="file__glance" key="glance">
          <Thumbnail file={file} facts={facts} offset={offset} alt={alt} />
          <FactsLine facts={facts} byteLength={file.size} />
        </div>
      )}

      {/* Keys here and below: without them, what comes and goes makes the rest anew, and closes what somebody opened. */}
      <div class="file__words" key="words">
        <ProvenanceNote facts={facts} policy={policy} onChoose={props.onChoose} />
        {outcome ? (
          <>
            <IssueList
              label={words.left(file.name)}
              issues={isRefused(entry) ? whyRefused(left) : left}
              plan={judgement?.plan}
            />
            {isReady(entry) && left.length === 0 && <p class="file__clean">{words.clean}</p>}
            {isReady(entry) && judgement && judgement.issues.length > 0 && (
              <details class="file__history">
                <summary>{words.history}</summary>
                <IssueList label={words.wrong(file.name)} issues={judgement.issues} isPast />
              </details>
            )}
            {isRefused(entry) && left.length === 0 && <p>{words.noRepair}</p>}
          </>
        ) : (
          judgement && (
            <IssueList
              label={words.issues(file.name)}
              issues={judgement.plan.refusals.length > 0 ? judgement.plan.refusals : judgement.issues}
              plan={judgement.plan}
            />
          )
        )}
        {judgement && <PlanSteps key="plan" plan={judgement.plan} isDone={isReady(entry)} />}
        {facts?.kind === 'video' && judgement?.plan.refusals.length === 0 && (
          <VideoEditor
            key="video"
            entry={entry}
            facts={facts}
            longest={props.longestVideo}
            isLocked={isLocked}
            onChoose={props.onChoose}
            onCoverFrame={props.onCoverFrame}
            onCoverPhoto={props.onCoverPhoto}
          />
        )}
        {facts && facts.kind !== 'unknown' && judgement?.plan.refusals.length === 0 && (
          <RepairChoices
            key="choices"
            file={file}
            facts={facts}
            policy={policy}
            offset={offset}
            isLocked={isLocked}
            onChange={props.onChoose}
          />
        )}
        <FileTools {...props} />
      </div>
    </>
  )
}

/** What was taken out with everything else is told with what was wrong with the original. */
function isStillAhead({ code }: Issue): boolean {
  return code !== 'ai-credentials-lost'
}

/** Of a file that nothing came of, the errors that stand in its way: the others would have been repaired. */
function whyRefused(left: readonly Issue[]): readonly Issue[] {
  const errors = left.filter(({ severity }) => severity === 'error')
  const final = errors.filter(({ repair }) => repair !== 'automatic')
  return final.length > 0 ? final : errors
}
