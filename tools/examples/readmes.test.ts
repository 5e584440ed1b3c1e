import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { examplesFolder } from '@postfit/packing'
import { expect, it } from 'vitest'

const packages = join(import.meta.dirname, '../../packages')

// What the READMEs show is what examples.test.ts runs: to the letter.
it.each([
  ['composer', 'main.ts'],
  ['react', 'composer.tsx'],
  ['vue', 'post-composer.vue'],
  ['svelte', 'composer.svelte'],
  ['uppy', 'main.ts'],
  ['filepond', 'main.ts'],
])('the README of @postfit/%s shows its example', async (name, file) => {
  const readme = await readFile(join(packages, name, 'README.md'), 'utf8')
  const example = await readFile(join(examplesFolder, name, file), 'utf8')
  // How this repository's own TypeScript settings come to know React is no business of a reader.
  expect(readme).toContain(`\n${example.replace('/** @jsxImportSource react */\n', '')}\`\`\`\n`)
})

// A block with this mark is not compiled with the documentation's other code.
it.each(await readdir(packages))(
  'the README of @postfit/%s has no other block marked as an example',
  async (name) => {
    const readme = await readFile(join(packages, name, 'README.md'), 'utf8').catch(() => '')
    const marked = readme.match(/^```tsx? example$/gm) ?? []
    expect(marked).toHaveLength(['composer', 'react', 'uppy', 'filepond'].includes(name) ? 1 : 0)
  },
)

it('the recipe for frameworks shows the directive of the Angular example', async () => {
  const recipe = await readFile(join(import.meta.dirname, '../../docs/recipes/frameworks.md'), 'utf8')
  const directive = join(examplesFolder, 'angular/src/postfit-elements.directive.ts')
  expect(recipe).toContain(`\n${await readFile(directive, 'utf8')}\`\`\`\n`)
})
