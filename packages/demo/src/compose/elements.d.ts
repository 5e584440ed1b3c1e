import type { PostfitComposer } from '@postfit/composer'
import type { JSX } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'postfit-composer': JSX.HTMLAttributes<PostfitComposer> &
        Partial<Pick<PostfitComposer, 'composer' | 'language' | 'tracks' | 'fileActions'>> & { drop?: 'page' }
    }
  }
}
