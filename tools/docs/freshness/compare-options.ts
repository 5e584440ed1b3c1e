import { type FieldType, optionFields } from '../../../packages/core/src/draft/option-fields.ts'
import type { OptionTypes } from './published-options.ts'

/** Options that are ours although the SDK's type of a TikTok post has none of the name, and why. */
const beside: Readonly<Record<string, string>> = {
  firstComment: "of TikTok's own documents for comments after posting",
  title: "of TikTok's own API; the rule `title-ignored` takes it out elsewhere",
}

/** The options that Postfit knows, by path, each with its type. */
export function ownOptions(): OptionTypes {
  const own = new Map<string, string>()
  const add = (fields: Readonly<Record<string, FieldType>>, path: string): void => {
    for (const [name, type] of Object.entries(fields)) {
      if (type === 'strings') own.set(path + name, 'array')
      else if (typeof type === 'string') own.set(path + name, type)
      else if (Array.isArray(type))
        own.set(
          path + name,
          type
            .map((value) => `'${value}'`)
            .sort()
            .join(' | '),
        )
      else add(type as Readonly<Record<string, FieldType>>, `${path}${name}.`)
    }
  }
  add(optionFields, '')
  return own
}

/** What differs between the SDK's options and ours, a sentence each; nothing where they are the same. */
export function optionDifferences(published: OptionTypes, own: OptionTypes): string[] {
  const differences: string[] = []
  for (const [path, type] of published) {
    const ours = own.get(path)
    if (ours === undefined) differences.push(`${path} is new: ${type}`)
    else if (ours !== type) differences.push(`${path} is ${type} there, and ${ours} here`)
  }
  for (const path of own.keys()) {
    if (!published.has(path) && !Object.hasOwn(beside, path)) differences.push(`${path} is gone`)
  }
  return differences
}
