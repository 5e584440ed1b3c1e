import type { Preparer } from '@postfit/worker'
import { useState } from 'preact/hooks'
import { AnalyticsView } from '../analytics/analytics-view.tsx'
import { ComposeView } from '../compose/compose-view.tsx'
import type { Language } from '../language/language.ts'
import { LanguageContext, useLanguageChoice } from '../language/use-language.ts'
import { UpdateNote } from '../offline/update-note.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { LiveRegion } from './live-region.tsx'
import { useView } from './use-view.ts'

interface AppProps {
  readonly preparer: Preparer
  /** The language that the page starts in. */
  readonly language: Language
}

/** The whole page. The composer stays while another view is seen, with all that was put into it. */
export function App({ preparer, language: first }: AppProps) {
  const [language, chooseLanguage] = useLanguageChoice(first)
  const view = useView()
  const [announcement, say] = useState('')
  return (
    <LanguageContext.Provider value={language}>
      <div class="page">
        <Header view={view} onLanguage={chooseLanguage} />
        <UpdateNote />
        <main>
          <div hidden={view !== 'compose'}>
            <ComposeView preparer={preparer} say={say} />
          </div>
          {view === 'analytics' && <AnalyticsView />}
        </main>
        <Footer say={say} />
        <LiveRegion text={announcement} />
      </div>
    </LanguageContext.Provider>
  )
}
