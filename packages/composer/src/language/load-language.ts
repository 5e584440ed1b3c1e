import { loadPart } from '@postfit/core'
import { type LocaleTag, loadLocale } from '@postfit/core/language'
import { english, type Language } from '../words/language.ts'
import type { FileWords, PostWords } from '../words/parts.ts'

type Loader<Part> = () => Promise<{ readonly words: Part }>

// Spelled out one by one, so that any bundler finds them and makes a script of each. In parts, none of which is larger than 6 kB.
const loaders: Readonly<
  Record<Exclude<LocaleTag, 'en'>, readonly [files: Loader<FileWords>, posts: Loader<PostWords>]>
> = {
  ar: [() => import('../words/files/ar.ts'), () => import('../words/posts/ar.ts')],
  cs: [() => import('../words/files/cs.ts'), () => import('../words/posts/cs.ts')],
  da: [() => import('../words/files/da.ts'), () => import('../words/posts/da.ts')],
  de: [() => import('../words/files/de.ts'), () => import('../words/posts/de.ts')],
  es: [() => import('../words/files/es.ts'), () => import('../words/posts/es.ts')],
  'es-419': [() => import('../words/files/es-419.ts'), () => import('../words/posts/es-419.ts')],
  fi: [() => import('../words/files/fi.ts'), () => import('../words/posts/fi.ts')],
  fr: [() => import('../words/files/fr.ts'), () => import('../words/posts/fr.ts')],
  he: [() => import('../words/files/he.ts'), () => import('../words/posts/he.ts')],
  hi: [() => import('../words/files/hi.ts'), () => import('../words/posts/hi.ts')],
  id: [() => import('../words/files/id.ts'), () => import('../words/posts/id.ts')],
  it: [() => import('../words/files/it.ts'), () => import('../words/posts/it.ts')],
  ja: [() => import('../words/files/ja.ts'), () => import('../words/posts/ja.ts')],
  ko: [() => import('../words/files/ko.ts'), () => import('../words/posts/ko.ts')],
  nl: [() => import('../words/files/nl.ts'), () => import('../words/posts/nl.ts')],
  pl: [() => import('../words/files/pl.ts'), () => import('../words/posts/pl.ts')],
  'pt-BR': [() => import('../words/files/pt-BR.ts'), () => import('../words/posts/pt-BR.ts')],
  'pt-PT': [() => import('../words/files/pt-PT.ts'), () => import('../words/posts/pt-PT.ts')],
  ru: [() => import('../words/files/ru.ts'), () => import('../words/posts/ru.ts')],
  sv: [() => import('../words/files/sv.ts'), () => import('../words/posts/sv.ts')],
  th: [() => import('../words/files/th.ts'), () => import('../words/posts/th.ts')],
  tr: [() => import('../words/files/tr.ts'), () => import('../words/posts/tr.ts')],
  uk: [() => import('../words/files/uk.ts'), () => import('../words/posts/uk.ts')],
  vi: [() => import('../words/files/vi.ts'), () => import('../words/posts/vi.ts')],
  'zh-Hans': [() => import('../words/files/zh-Hans.ts'), () => import('../words/posts/zh-Hans.ts')],
  'zh-Hant': [() => import('../words/files/zh-Hant.ts'), () => import('../words/posts/zh-Hant.ts')],
}

/**
 * Loads a language of the composer when it is needed: scripts of its own, which no page has that does not ask for it.
 *
 * @throws PartMissing where a script of it cannot be loaded, also after half a second; another call tries again
 */
export async function loadLanguage(tag: LocaleTag): Promise<Language> {
  if (tag === 'en') return english
  const [loadFiles, loadPosts] = loaders[tag]
  const [files, posts, messages] = await Promise.all([
    loadPart(loadFiles, 'words'),
    loadPart(loadPosts, 'words'),
    loadLocale(tag),
  ])
  return { words: { ...posts.words, ...files.words }, messages }
}
