/** What is published is not what the workspace works with. */
export const hooks = {
  /** Leaves out what only this repository's tests use: the condition that points at sources, and what builds them. */
  beforePacking(manifest) {
    const { devDependencies, ...published } = manifest
    return { ...published, exports: withoutSources(manifest.exports) }
  },
}

function withoutSources(exported) {
  if (typeof exported !== 'object') return exported
  const entries = Object.entries(exported).filter(([condition]) => condition !== 'postfit-source')
  return Object.fromEntries(entries.map(([key, target]) => [key, withoutSources(target)]))
}
