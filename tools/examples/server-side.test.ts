import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { buildPackages } from '@postfit/build'
import { beforeAll, expect, it } from 'vitest'

// Pages are made on servers, too, which have no DOM and start no worker. In a process of its own, so that it is Node
// that imports the built packages, as it would a user's.
const runInNode = async (script: string): Promise<unknown> => {
  const settings = { cwd: import.meta.dirname }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    settings,
  )
  return JSON.parse(stdout)
}

beforeAll(() => buildPackages(), 300_000)

it('the elements can be imported where there are none', async () => {
  const script = `
    import { PostfitComposer } from '@postfit/composer'
    console.log(JSON.stringify([typeof HTMLElement, PostfitComposer.formAssociated]))`
  expect(await runInNode(script)).toEqual(['undefined', true])
})

it('the hook renders without looking into files, and without a worker', async () => {
  const script = `
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    import { usePostfit } from '@postfit/react'
    const Composer = () => {
      const { issues, plan, isPreparing, post } = usePostfit({ media: [new File(['?'], 'a.png')] })
      return JSON.stringify({ issues, plan, isPreparing, post })
    }
    console.log(renderToString(createElement(Composer)).replaceAll('&quot;', '"'))`
  expect(await runInNode(script)).toEqual({ issues: null, plan: null, isPreparing: false, post: null })
})

it('the hooks of Vue and Svelte render without looking into files, and without a worker', async () => {
  const script = `
    import { createSSRApp, h } from 'vue'
    import { renderToString } from 'vue/server-renderer'
    import { render } from 'svelte/server'
    import { usePostfit as useInVue } from '@postfit/vue'
    import { usePostfit as useInSvelte } from '@postfit/svelte'
    const draft = { media: [new File(['?'], 'a.png')] }
    const known = ({ issues, plan, isPreparing, post }) => ({ issues, plan, isPreparing, post })
    const given = []
    const setup = () => {
      const postfit = useInVue(draft)
      given.push(known(Object.fromEntries(Object.entries(postfit).map(([name, { value }]) => [name, value]))))
      return () => h('p')
    }
    await renderToString(createSSRApp({ setup }))
    await render(() => { given.push(known(useInSvelte(() => draft))) })
    console.log(JSON.stringify(given))`
  const nothing = { issues: null, plan: null, isPreparing: false, post: null }
  expect(await runInNode(script)).toEqual([nothing, nothing])
})

// Next makes client components on a server first, with all that they make while rendering.
it('the plugins can be imported, and what is made while rendering can be made', async () => {
  const script = `
    import { createComposer } from '@postfit/composer/store'
    import { Postfit } from '@postfit/uppy'
    import { postfit } from '@postfit/filepond'
    import Uppy from '@uppy/core'
    const uppy = new Uppy().use(Postfit, { heicDecoderUrl: '/decoder.js' })
    const composer = createComposer({ heicDecoderUrl: '/decoder.js' })
    console.log(JSON.stringify([uppy.getPlugin('Postfit').id, typeof postfit, composer.state.files]))`
  expect(await runInNode(script)).toEqual(['Postfit', 'function', []])
})
