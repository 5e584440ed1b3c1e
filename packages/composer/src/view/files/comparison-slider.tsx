import type { Size } from '@postfit/core'
import { useState } from 'preact/hooks'
import { addStyle } from '../../elements/composer-style.ts'
import sliderStyle from '../../style/slider.css?inline'
import { useWords } from '../language/use-language.ts'
import { useObjectUrl } from './use-object-url.ts'

addStyle(sliderStyle)

interface ComparisonSliderProps {
  readonly before: File
  readonly after: File
  /** Of the result, in pixels: it keeps the place before the pictures are there. */
  readonly size: Size
}

/** The original over the result, with a slider that says how much of it is shown. */
export function ComparisonSlider({ before, after, size }: ComparisonSliderProps) {
  const { file: words } = useWords()
  const [share, setShare] = useState(50)
  const [beforeUrl, afterUrl] = [useObjectUrl(before), useObjectUrl(after)]
  return (
    <div class="slider">
      <div
        class="slider__pictures"
        style={{ aspectRatio: `${size.width} / ${size.height}`, '--share': `${share}%` }}
      >
        {afterUrl && <img src={afterUrl} alt={words.result(after.name)} decoding="async" />}
        {beforeUrl && (
          <img class="slider__before" src={beforeUrl} alt={words.original(before.name)} decoding="async" />
        )}
        <span class="slider__line" aria-hidden="true" />
      </div>
      <input
        type="range"
        min={0}
        max={100}
        value={share}
        aria-label={words.compareLabel(before.name)}
        aria-valuetext={`${share} %`}
        onInput={(event) => setShare(Number(event.currentTarget.value))}
      />
      <p class="slider__names" aria-hidden="true">
        <span>{words.before}</span>
        <span>{words.after}</span>
      </p>
    </div>
  )
}
