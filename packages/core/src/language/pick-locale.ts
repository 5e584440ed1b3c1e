import { type LocaleTag, localeTags } from './locale-tags.ts'

/** Where Spanish is that of Latin America, and Portuguese that of Brazil: what CLDR has as their parents and likely subtags. */
const regionsOf: Partial<Record<LocaleTag, readonly string[]>> = {
  'es-419': [
    ...[
      '419',
      'AR',
      'BO',
      'BR',
      'BZ',
      'CL',
      'CO',
      'CR',
      'CU',
      'DO',
      'EC',
      'GT',
      'HN',
      'MX',
      'NI',
      'PA',
      'PE',
    ],
    ...['PR', 'PY', 'SV', 'US', 'UY', 'VE'],
  ],
  'pt-BR': ['BR'],
}

/**
 * The first of the wanted languages that there are words in, else English: `['pt-AO', 'en']` gives `pt-PT`, `zh-TW` gives `zh-Hant`. What
 * is no language tag is passed over.
 *
 * @param wanted BCP 47 tags, the dearest first: `navigator.languages`, or a page's `lang`
 * @param available the languages to choose from; all that there are unless given
 */
export function pickLocale<Tag extends LocaleTag = LocaleTag>(
  wanted: readonly string[],
  available: readonly Tag[] = localeTags as readonly LocaleTag[] as readonly Tag[],
): Tag | 'en' {
  for (const tag of wanted) {
    const found = bestOf(available, tag)
    if (found) return found
  }
  return 'en'
}

/** Of the languages of the same name and script, the one of the region, else the first that is of no other region's. */
function bestOf<Tag extends LocaleTag>(available: readonly Tag[], wanted: string): Tag | undefined {
  const locale = likely(wanted)
  if (!locale) return undefined
  const alike = available.filter((tag) => {
    const { language, script } = likely(tag) as Intl.Locale
    return language === locale.language && script === locale.script
  })
  const ofRegion = alike.find((tag) => regionsOf[tag]?.includes(locale.region ?? ''))
  return ofRegion ?? alike.find((tag) => !regionsOf[tag]) ?? alike[0]
}

function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize()
  } catch {
    return undefined
  }
}
