import type { CompleteLocale, GeneralWords, Issues } from './complete-locale.ts'
import { inOne } from './in-one.ts'
import { loadWords } from './load-words.ts'
import type { LocaleTag } from './locale-tags.ts'

type Loader<Words> = () => Promise<{ readonly words: Words }>

// Spelled out one by one, so that any bundler finds them and makes a script of each. In parts, as one script would be 13 kB.
const loaders: Readonly<
  Record<
    Exclude<LocaleTag, 'en'>,
    readonly [general: Loader<GeneralWords>, files: Loader<Issues>, posts: Loader<Issues>]
  >
> = {
  ar: [
    () => import('../words/general/ar.ts'),
    () => import('../words/files/ar.ts'),
    () => import('../words/posts/ar.ts'),
  ],
  cs: [
    () => import('../words/general/cs.ts'),
    () => import('../words/files/cs.ts'),
    () => import('../words/posts/cs.ts'),
  ],
  da: [
    () => import('../words/general/da.ts'),
    () => import('../words/files/da.ts'),
    () => import('../words/posts/da.ts'),
  ],
  de: [
    () => import('../words/general/de.ts'),
    () => import('../words/files/de.ts'),
    () => import('../words/posts/de.ts'),
  ],
  es: [
    () => import('../words/general/es.ts'),
    () => import('../words/files/es.ts'),
    () => import('../words/posts/es.ts'),
  ],
  'es-419': [
    () => import('../words/general/es-419.ts'),
    () => import('../words/files/es-419.ts'),
    () => import('../words/posts/es-419.ts'),
  ],
  fi: [
    () => import('../words/general/fi.ts'),
    () => import('../words/files/fi.ts'),
    () => import('../words/posts/fi.ts'),
  ],
  fr: [
    () => import('../words/general/fr.ts'),
    () => import('../words/files/fr.ts'),
    () => import('../words/posts/fr.ts'),
  ],
  he: [
    () => import('../words/general/he.ts'),
    () => import('../words/files/he.ts'),
    () => import('../words/posts/he.ts'),
  ],
  hi: [
    () => import('../words/general/hi.ts'),
    () => import('../words/files/hi.ts'),
    () => import('../words/posts/hi.ts'),
  ],
  id: [
    () => import('../words/general/id.ts'),
    () => import('../words/files/id.ts'),
    () => import('../words/posts/id.ts'),
  ],
  it: [
    () => import('../words/general/it.ts'),
    () => import('../words/files/it.ts'),
    () => import('../words/posts/it.ts'),
  ],
  ja: [
    () => import('../words/general/ja.ts'),
    () => import('../words/files/ja.ts'),
    () => import('../words/posts/ja.ts'),
  ],
  ko: [
    () => import('../words/general/ko.ts'),
    () => import('../words/files/ko.ts'),
    () => import('../words/posts/ko.ts'),
  ],
  nl: [
    () => import('../words/general/nl.ts'),
    () => import('../words/files/nl.ts'),
    () => import('../words/posts/nl.ts'),
  ],
  pl: [
    () => import('../words/general/pl.ts'),
    () => import('../words/files/pl.ts'),
    () => import('../words/posts/pl.ts'),
  ],
  'pt-BR': [
    () => import('../words/general/pt-BR.ts'),
    () => import('../words/files/pt-BR.ts'),
    () => import('../words/posts/pt-BR.ts'),
  ],
  'pt-PT': [
    () => import('../words/general/pt-PT.ts'),
    () => import('../words/files/pt-PT.ts'),
    () => import('../words/posts/pt-PT.ts'),
  ],
  ru: [
    () => import('../words/general/ru.ts'),
    () => import('../words/files/ru.ts'),
    () => import('../words/posts/ru.ts'),
  ],
  sv: [
    () => import('../words/general/sv.ts'),
    () => import('../words/files/sv.ts'),
    () => import('../words/posts/sv.ts'),
  ],
  th: [
    () => import('../words/general/th.ts'),
    () => import('../words/files/th.ts'),
    () => import('../words/posts/th.ts'),
  ],
  tr: [
    () => import('../words/general/tr.ts'),
    () => import('../words/files/tr.ts'),
    () => import('../words/posts/tr.ts'),
  ],
  uk: [
    () => import('../words/general/uk.ts'),
    () => import('../words/files/uk.ts'),
    () => import('../words/posts/uk.ts'),
  ],
  vi: [
    () => import('../words/general/vi.ts'),
    () => import('../words/files/vi.ts'),
    () => import('../words/posts/vi.ts'),
  ],
  'zh-Hans': [
    () => import('../words/general/zh-Hans.ts'),
    () => import('../words/files/zh-Hans.ts'),
    () => import('../words/posts/zh-Hans.ts'),
  ],
  'zh-Hant': [
    () => import('../words/general/zh-Hant.ts'),
    () => import('../words/files/zh-Hant.ts'),
    () => import('../words/posts/zh-Hant.ts'),
  ],
}

const loaded = new Map<LocaleTag, CompleteLocale>()

/**
 * Loads a language when it is needed: scripts of its own, which no page has that does not ask for it.
 *
 * @throws whatever an import throws when its script cannot be loaded; another call tries again
 */
export async function loadLocale(tag: LocaleTag): Promise<CompleteLocale> {
  if (tag === 'en') return (await import('../locales/en.ts')).en
  const [loadGeneral, loadFiles, loadPosts] = loaders[tag]
  const [general, files, posts] = await Promise.all([
    loadWords(loadGeneral),
    loadWords(loadFiles),
    loadWords(loadPosts),
  ])
  const locale = loaded.get(tag) ?? inOne(general, files, posts)
  loaded.set(tag, locale)
  return locale
}
