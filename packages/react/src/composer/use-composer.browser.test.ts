import type { Composer } from '@postfit/composer/store'
import { createElement, type FunctionComponent, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { photo } from '../../../worker/src/testing/photos.ts'
import { useComposer, useComposerState } from './index.ts'

let composer: Composer | undefined

const Screen: FunctionComponent = () => {
  composer = useComposer({ creator: { nickname: 'Mara', limits: {} } })
  const { files, creator } = useComposerState(composer)
  return `${files.length} of ${creator.nickname}`
}

it('a composer is followed, and ends with its component, in StrictMode', async () => {
  const place = document.createElement('div')
  const root = createRoot(place)
  root.render(createElement(StrictMode, null, createElement(Screen)))
  await expect.poll(() => place.textContent).toBe('0 of Mara')
  const dispose = vi.spyOn(composer as Composer, 'dispose')
  await composer?.add([await photo('compliant.jpg')])
  await expect.poll(() => place.textContent).toBe('1 of Mara')
  expect(dispose).not.toHaveBeenCalled()
  root.unmount()
  await expect.poll(() => dispose).toHaveBeenCalledTimes(1)
})
