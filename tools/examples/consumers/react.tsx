/** @jsxImportSource react */

import { en } from '@postfit/composer/locales/en'
import type {} from '@postfit/composer/react'

export const screen = (
  <postfit-composer
    className="screen"
    locale="ja"
    language={en}
    creator={{ nickname: 'Mara', limits: {} }}
    drop="page"
    onpostfit-ready={({ detail }) => console.log(detail.post.media.length)}
  />
)

// @ts-expect-error there is no such setting
export const wrong = <postfit-files dropp="page" />

// @ts-expect-error the post is told of as such
export const wrongToo = <postfit-files onpostfit-ready={({ detail }) => detail.files} />
