import type { PhotoFit, PreparePolicy } from '@postfit/core'
import { addStyle } from '../../elements/composer-style.ts'
import shapeStyle from '../../style/shape.css?inline'
import { byteCount } from '../../words/byte-count.ts'
import { duration } from '../../words/duration.ts'
import { FilePicture } from '../files/file-picture.tsx'
import { useWords } from '../language/use-language.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { CropFrame } from './crop-frame.tsx'
import { RatioField } from './ratio-field.tsx'
import type { RepairProps } from './repair-props.ts'
import { canvasColor, fitOf, middle, ratioName, ratioOf, type Shape, shapeOf } from './shapes.ts'
import { isSmaller, smallerBytes, withSize } from './smaller-video.ts'
import { useSmallerSeconds } from './use-smaller-seconds.ts'

addStyle(shapeStyle)

/** How one photo or video is to be repaired: its format or size, its shape, what it is laid on. */
export function RepairForm(props: RepairProps) {
  const { file, facts, policy, offset, isLocked, onChange } = props
  const { choices: words } = useWords()
  const hintId = useUniqueId()
  const field = facts.kind === 'image' ? 'photoFit' : 'videoFit'
  const fit: PhotoFit = policy[field] ?? { mode: 'inside' }
  const [shape, ratio] = [shapeOf(fit), ratioOf(fit)]
  const fill = fit.mode === 'pad' && fit.fill !== 'blur' ? fit.fill : undefined
  const color = fill ?? canvasColor(facts.kind, policy)
  const choose = (chosen: PhotoFit, isContinued?: boolean) =>
    onChange({ ...policy, [field]: chosen }, isContinued)
  const lay = (on: string) =>
    facts.kind === 'image'
      ? onChange({ ...policy, background: on, ...(fill && { photoFit: fitOf('pad', ratio) }) })
      : choose(fitOf('pad', ratio, on))
  const picture = <FilePicture file={file} facts={facts} offset={offset} alt="" />
  return (
    <fieldset disabled={isLocked}>
      <legend class="visually-hidden">{words.title(file.name)}</legend>
      <div class="choices__row">
        {facts.kind === 'image' ? (
          <FormatField policy={policy} onChange={onChange} />
        ) : (
          <SizeField {...props} />
        )}
        <label class="choice">
          {words.shape}
          <select
            value={shape}
            onChange={({ currentTarget }) => choose(fitOf(currentTarget.value as Shape, ratio, fill))}
          >
            <option value="inside">{words.shapes.inside}</option>
            {(['crop', 'pad', 'blur'] as const).map((name) => (
              <option key={name} value={name}>
                {words.shapes[name](ratioName(ratio))}
              </option>
            ))}
          </select>
        </label>
        {(facts.kind === 'image' || shape === 'pad') && (
          <label class="choice choice--colour">
            {words.background}
            <input type="color" value={color} onChange={({ currentTarget }) => lay(currentTarget.value)} />
          </label>
        )}
      </div>
      {fit.mode !== 'inside' && (
        <RatioField value={ratio} onChange={(chosen) => choose({ ...fit, ratio: chosen })} />
      )}
      {fit.mode === 'crop' && (
        <>
          <CropFrame
            name={file.name}
            size={facts}
            ratio={ratio}
            around={fit.around ?? middle}
            isLocked={isLocked}
            hintId={hintId}
            onMove={(around, isContinued) => choose({ ...fit, around }, isContinued)}
          >
            {picture}
          </CropFrame>
          <p class="field__note" id={hintId}>
            {words.frameHint}
          </p>
        </>
      )}
      {fit.mode === 'pad' && (
        <div
          class={`stage stage--${shape}`}
          style={{ '--shape': ratio.width / ratio.height, background: color }}
        >
          {shape === 'blur' && <FilePicture file={file} facts={facts} offset={offset} alt="" />}
          {picture}
        </div>
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly policy: PreparePolicy
  readonly onChange: (policy: PreparePolicy) => void
}

/** The format that a photo is written in. */
function FormatField({ policy, onChange }: ChoiceProps) {
  const { choices: words } = useWords()
  return (
    <label class="choice">
      {words.format}
      <select
        value={policy.photoFormat ?? 'jpeg'}
        onChange={({ currentTarget }) =>
          onChange({ ...policy, photoFormat: currentTarget.value as 'jpeg' | 'webp' | 'keep' })
        }
      >
        {Object.entries(words.formats).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Whether a video is made smaller before it is uploaded, by what that would come to and how long it would take. */
function SizeField({ file, facts, policy, onChange }: RepairProps) {
  const { file: fileWords, video: words, language } = useWords()
  const bytes = facts.kind === 'video' ? smallerBytes(facts, policy) : null
  const seconds = useSmallerSeconds(file, policy, bytes !== null)
  if (bytes === null) return null
  const smaller = words.smaller(byteCount(bytes, language))
  return (
    <label class="choice">
      {fileWords.size}
      <select
        value={isSmaller(policy) ? 'smaller' : 'keep'}
        onChange={({ currentTarget }) => onChange(withSize(policy, currentTarget.value === 'smaller'))}
      >
        <option value="keep">{words.asItIs(byteCount(facts.byteLength, language))}</option>
        <option value="smaller">
          {seconds === null ? smaller : `${smaller} · ${duration(seconds, language)}`}
        </option>
      </select>
    </label>
  )
}
