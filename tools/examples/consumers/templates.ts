// What the compilers of Svelte's and Vue's templates look elements up in.
import type {} from '@postfit/composer/svelte'
import type {} from '@postfit/composer/vue'
import type { SvelteHTMLElements } from 'svelte/elements'
import type { GlobalComponents } from 'vue'

export const svelte: SvelteHTMLElements['postfit-composer'] = {
  locale: 'ja',
  creator: { nickname: 'Mara', limits: {} },
  'onpostfit-ready': ({ detail }) => console.log(detail.post.media.length),
}

type Props = InstanceType<GlobalComponents['postfit-composer']>['$props']
export const vue: Props = {
  locale: 'ja',
  creator: { nickname: 'Mara', limits: {} },
  onPostfitReady: ({ detail }) => console.log(detail.post.media.length),
}

// @ts-expect-error there is no such setting
export const wrongSvelte: SvelteHTMLElements['postfit-files'] = { dropp: 'page' }
