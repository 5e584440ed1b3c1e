import type { PreparePolicy, VideoFacts } from '@postfit/core'
import { keptRange, movedRange, type TimeRange, withRange } from '../../store/time-range.ts'
import { clock } from '../../words/clock.ts'
import { useWords } from '../language/use-language.ts'
import { CheckField } from '../options/check-field.tsx'
import { Film } from './film.tsx'
import { TimeHandle } from './time-handle.tsx'

interface TrimFieldProps {
  readonly facts: VideoFacts
  readonly frames: readonly string[]
  readonly policy: PreparePolicy
  /** Seconds that a video of this account may last. */
  readonly longest: number
  readonly onChange: (policy: PreparePolicy, isContinued?: boolean) => void
}

/** Which part of a video is posted. Where all of it is too long, the person is asked before anything is cut. */
export function TrimField({ facts, frames, policy, longest, onChange }: TrimFieldProps) {
  const { video: words, language } = useWords()
  const { duration } = facts
  const range = keptRange(policy, facts)
  const isCut = range.end - range.start < duration
  const isTooLong = range.end - range.start > longest
  const keep = (part: TimeRange, isContinued?: boolean) =>
    onChange(withRange(policy, part, facts), isContinued)
  const move = (moved: Partial<TimeRange>, isContinued: boolean) =>
    keep(movedRange(range, moved, duration, longest), isContinued)
  const time = (seconds: number) => clock(seconds, language)
  return (
    <div class="trim">
      <h4>{words.trim}</h4>
      {isTooLong && (
        <div class="answer answer--error">
          <p>{words.tooLong}</p>
          <button class="button button--small" type="button" onClick={() => keep({ start: 0, end: longest })}>
            {words.cutTo(time(longest))}
          </button>
        </div>
      )}
      <div
        class="film film--cut"
        style={{ '--start': range.start / duration, '--end': range.end / duration }}
      >
        <Film frames={frames} />
        <span class="film__kept" aria-hidden="true" />
        <TimeHandle
          kind="start"
          label={words.start(facts.name)}
          value={range.start}
          duration={duration}
          onMove={(start, isContinued) => move({ start }, isContinued)}
        />
        <TimeHandle
          kind="end"
          label={words.end(facts.name)}
          value={range.end}
          duration={duration}
          onMove={(end, isContinued) => move({ end }, isContinued)}
        />
      </div>
      <p class="film__times">
        <span>{time(range.start)}</span>
        <span class={isTooLong ? 'film__excess' : undefined}>
          {words.kept(time(range.end - range.start), time(longest))}
        </span>
        <span>{time(range.end)}</span>
      </p>
      {range.start > 0 && (
        <CheckField
          label={words.exactly}
          note={policy.trimExactly ? words.exactlyNote : words.roughlyNote}
          checked={policy.trimExactly ?? true}
          onChange={(trimExactly) => onChange({ ...policy, trimExactly })}
        />
      )}
      {isCut && (
        <button
          class="button button--small button--quiet trim__whole"
          type="button"
          onClick={() => keep({ start: 0, end: duration })}
        >
          {words.whole}
        </button>
      )}
    </div>
  )
}
