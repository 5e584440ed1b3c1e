import type { CompleteLocale } from './complete-locale.ts'
import type { LocaleTag } from './locale-tags.ts'

// Spelled out one by one, so that any bundler finds them and makes a script of each.
const loaders: Readonly<Record<LocaleTag, () => Promise<CompleteLocale>>> = {
  ar: async () => (await import('../locales/ar.ts')).ar,
  cs: async () => (await import('../locales/cs.ts')).cs,
  da: async () => (await import('../locales/da.ts')).da,
  de: async () => (await import('../locales/de.ts')).de,
  en: async () => (await import('../locales/en.ts')).en,
  es: async () => (await import('../locales/es.ts')).es,
  'es-419': async () => (await import('../locales/es-419.ts')).es419,
  fi: async () => (await import('../locales/fi.ts')).fi,
  fr: async () => (await import('../locales/fr.ts')).fr,
  he: async () => (await import('../locales/he.ts')).he,
  hi: async () => (await import('../locales/hi.ts')).hi,
  id: async () => (await import('../locales/id.ts')).id,
  it: async () => (await import('../locales/it.ts')).it,
  ja: async () => (await import('../locales/ja.ts')).ja,
  ko: async () => (await import('../locales/ko.ts')).ko,
  nl: async () => (await import('../locales/nl.ts')).nl,
  pl: async () => (await import('../locales/pl.ts')).pl,
  'pt-BR': async () => (await import('../locales/pt-BR.ts')).ptBR,
  'pt-PT': async () => (await import('../locales/pt-PT.ts')).ptPT,
  ru: async () => (await import('../locales/ru.ts')).ru,
  sv: async () => (await import('../locales/sv.ts')).sv,
  th: async () => (await import('../locales/th.ts')).th,
  tr: async () => (await import('../locales/tr.ts')).tr,
  uk: async () => (await import('../locales/uk.ts')).uk,
  vi: async () => (await import('../locales/vi.ts')).vi,
  'zh-Hans': async () => (await import('../locales/zh-Hans.ts')).zhHans,
  'zh-Hant': async () => (await import('../locales/zh-Hant.ts')).zhHant,
}

/**
 * Loads a language when it is needed: a script of its own, which no page has that does not ask for it.
 *
 * @throws whatever an import throws when its script cannot be loaded; another call tries again
 */
export function loadLocale(tag: LocaleTag): Promise<CompleteLocale> {
  return loaders[tag]()
}
