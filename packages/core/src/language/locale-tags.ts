/** The BCP 47 tags of the languages that there are words in. */
export const localeTags = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'es-419',
  'fi',
  'fr',
  'he',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
] as const

/** The tag of a language that there are words in. */
export type LocaleTag = (typeof localeTags)[number]
