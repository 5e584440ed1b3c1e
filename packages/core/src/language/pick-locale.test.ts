import { describe, expect, it } from 'vitest'
import { pickLocale } from './pick-locale.ts'

describe('pickLocale', () => {
  it.each([
    [['pt-AO', 'en'], 'pt-PT'],
    [['pt'], 'pt-BR'],
    [['pt-BR'], 'pt-BR'],
    [['es'], 'es'],
    [['es-ES'], 'es'],
    [['es-MX'], 'es-419'],
    [['es-419'], 'es-419'],
    [['zh'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-SG'], 'zh-Hans'],
    [['de-CH', 'fr'], 'de'],
    [['gsw', 'fr-CH'], 'fr'],
    [['iw'], 'he'],
    [['in'], 'id'],
    [['pt_BR'], 'pt-BR'],
    [['en-GB'], 'en'],
    [['xx', 'not a tag', ''], 'en'],
    [[], 'en'],
  ])('of %j picks %s', (wanted, picked) => {
    expect(pickLocale(wanted)).toBe(picked)
  })

  it('picks among those that there are', () => {
    expect(pickLocale(['pt-AO', 'de'], ['de', 'pt-BR'])).toBe('pt-BR')
    expect(pickLocale(['fr', 'de'], ['de', 'ja'])).toBe('de')
    expect(pickLocale(['fr'], ['de', 'ja'])).toBe('en')
  })
})
