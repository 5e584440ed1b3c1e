/** A sentence for each plural category of CLDR that a language has, `#` standing for the amount. */
export type Plural<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>

/**
 * What sentences of a language are made with: amounts in its plural forms, numbers in its digits.
 *
 * @typeParam Category the plural categories that the language has, all of which have to be said
 * @param language BCP 47 tag
 */
export function inLanguage<Category extends Intl.LDMLPluralRule>(language: string) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const percents = new Intl.NumberFormat(language, { style: 'percent' })
  const number = (value: number): string => numbers.format(value)
  return {
    number,
    /** The form for an amount, with the amount where its `#` is. */
    count: (amount: number, forms: Plural<Category>): string =>
      forms[rules.select(amount) as Category].replaceAll('#', number(amount)),
    /** Whole percents, from 0 to 100. */
    percent: (percent: number): string => percents.format(percent / 100),
  }
}
