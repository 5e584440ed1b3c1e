/** @jsxImportSource solid-js */
import type {} from '@postfit/composer/solid'

export const screen = () => (
  <postfit-composer
    class="screen"
    locale="ja"
    prop:creator={{ nickname: 'Mara', limits: {} }}
    on:postfit-ready={({ detail }) => console.log(detail.post.media.length)}
  />
)

// @ts-expect-error there is no such setting
export const wrong = () => <postfit-files dropp="page" />
