import { isRightToLeft } from '@postfit/core/language'
import type { ComponentType } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Language } from '../words/language.ts'
import { LiveRegion } from './announce/live-region.tsx'
import { type Surroundings, SurroundingsContext } from './context.ts'
import { LanguageContext } from './language/use-language.ts'

interface FrameProps extends Omit<Surroundings, 'say'> {
  readonly language: Language
  readonly view: ComponentType
}

/** What is around each view: its surroundings, its language, and what is read out. */
export function Frame({
  view: View,
  language,
  composer,
  tracks,
  fileActions,
  library,
  dropTarget,
  hasUpload,
}: FrameProps) {
  const [announcement, say] = useState('')
  const surroundings = useMemo(
    () => ({ composer, tracks, fileActions, library, dropTarget, hasUpload, say }),
    [composer, tracks, fileActions, library, dropTarget, hasUpload],
  )
  const tag = language.words.language
  return (
    <LanguageContext.Provider value={language}>
      {/* Another composer is another screen: nothing of the last one stays. */}
      <SurroundingsContext.Provider key={composer} value={surroundings}>
        <div class="frame" lang={tag} dir={isRightToLeft(tag) ? 'rtl' : 'ltr'}>
          <View />
          <LiveRegion text={announcement} />
        </div>
      </SurroundingsContext.Provider>
    </LanguageContext.Provider>
  )
}
