import type { Page } from './page.ts'

/** A part of the navigation, and the paths of its pages, in order; one that ends in a slash takes all below it. */
const sections: readonly (readonly [title: string, paths: readonly string[]])[] = [
  [
    'Start',
    [
      'index.md',
      'glossary.md',
      'browsers.md',
      'formats.md',
      'security.md',
      'performance.md',
      'bundlers.md',
      'upgrading.md',
      'pass-tiktoks-review.md',
      'post-screen.md',
      'rules.md',
    ],
  ],
  [
    'Recipes',
    [
      'recipes/validate-only.md',
      'recipes/photos.md',
      'recipes/videos.md',
      'recipes/ask-first.md',
      'recipes/progress-and-cancel.md',
      'recipes/upload.md',
      'recipes/own-rules.md',
      'recipes/messages.md',
      'recipes/content-security-policy.md',
      'recipes/workers-behind-a-cdn.md',
      'recipes/next.md',
      'recipes/server.md',
      'recipes/frameworks.md',
      'recipes/react.md',
      'recipes/composer.md',
      'recipes/media-library.md',
      'recipes/uppy.md',
      'recipes/filepond.md',
      'recipes/after-the-upload.md',
      'recipes/',
    ],
  ],
  ['Migration', ['migration/']],
  ['Reference', ['reference/rules.md', 'reference/errors.md', 'api/']],
  [
    'Contributing',
    ['contributing/add-a-rule.md', 'contributing/add-a-language.md', 'contributing/add-a-decoder.md'],
  ],
  ['Decisions', ['decisions/']],
  ['How it works', ['']],
]

/** A part of the navigation with its pages. */
export interface Section {
  readonly title: string
  readonly pages: readonly Page[]
}

/** Every page once, in the order in which they are read; what nothing names comes in the last part. */
export function navigation(pages: readonly Page[]): Section[] {
  const left = new Set(pages)
  return sections.map(([title, paths]) => {
    const taken = paths.flatMap((path) => {
      const some = [...left].filter((page) =>
        path === '' || path.endsWith('/') ? page.path.startsWith(path) : page.path === path,
      )
      for (const page of some) left.delete(page)
      return some
    })
    return { title, pages: taken }
  })
}
