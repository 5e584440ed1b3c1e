import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer } from '@postfit/worker'
import { render } from 'preact'
import { App } from './page/app.tsx'
import './style/index.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the application')
// One preparer serves the page for as long as it lives; it costs nothing before the first file needs a repair.
render(<App preparer={createPreparer({ heicDecoderUrl })} />, place)
