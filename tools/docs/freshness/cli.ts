import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm rules',
  summary:
    'Lists the sources of the rules by the date on which they were last read, oldest first, and how the options of a post differ from those of the newest published SDK.',
  verdict: { yes: 'nothing differs', no: 'something does, or a source has no date' },
  async run() {
    const { tiktokBulkit } = await import('@postfit/core')
    const { tiktokContentPosting } = await import('@postfit/core/content-posting')
    const { optionDifferences, ownOptions } = await import('./compare-options.ts')
    const { publishedOptions } = await import('./published-options.ts')
    const { sourcesByAge } = await import('./sources.ts')
    const sources = sourcesByAge([...tiktokBulkit.rules, ...tiktokContentPosting.rules], new Date())
    console.log('Sources of the rules, the oldest reading first:\n')
    for (const { document, day, age, url, rules } of sources) {
      const when = day === null ? 'never' : `${day}, ${counted(age, 'day')} ago`
      console.log(
        `  ${when.padEnd(26)} ${document}, ${counted(rules.length, 'rule')}${url ? `: ${url}` : ''}`,
      )
    }
    let isFresh = sources.every(({ day }) => day !== null)

    try {
      const { version, options } = await publishedOptions()
      const differences = optionDifferences(options, ownOptions())
      if (differences.length === 0) {
        console.log(`\nThe options of a TikTok post are those of bundlesocial ${version}, the newest.`)
      } else {
        console.log(`\nbundlesocial ${version}, the newest, has other options of a TikTok post:\n`)
        for (const difference of differences) console.log(`  ${difference}`)
        isFresh = false
      }
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n')
      console.log(`\nThe options could not be compared with those of the newest bundlesocial: ${reason}`)
      console.log('That takes npm and its registry. What is above was found on this machine.')
    }
    return isFresh
  },
})

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
