import { aacEncoderUrl, ac3DecoderUrl } from '@postfit/audio'
import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer } from '@postfit/worker'
import { render } from 'preact'
import { english, languages, preferredLanguage } from './language/language.ts'
import { chosenLanguage } from './language/use-language.ts'
import { App } from './page/app.tsx'
import './style/index.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the application')
// One preparer serves the page for as long as it lives; it costs nothing before the first file needs a repair.
const preparer = createPreparer({ heicDecoderUrl, aacEncoderUrl, ac3DecoderUrl })
const tag = preferredLanguage(chosenLanguage(), navigator.languages)
// Better in English than not at all.
const language = await languages[tag].load().catch(() => english)
render(<App preparer={preparer} language={language} />, place)
