/** A package that is built for publishing, and the Vite configurations that make its scripts. */
export interface BuiltPackage {
  readonly name: string
  /** From the repository's top. */
  readonly folder: string
  readonly configs: readonly string[]
}

/** In the order of their dependencies. */
export const builtPackages: readonly BuiltPackage[] = [
  { name: '@postfit/core', folder: 'packages/core', configs: ['vite.config.ts'] },
  {
    name: '@postfit/worker',
    folder: 'packages/worker',
    // The client's inline worker is made of the worker's script.
    configs: [
      'vite.worker.config.ts',
      'vite.emscripten.config.ts',
      'vite.video.config.ts',
      'vite.prores.config.ts',
      'vite.rare.config.ts',
      'vite.config.ts',
    ],
  },
  {
    name: '@postfit/audio',
    folder: 'packages/audio',
    configs: ['vite.config.ts', 'vite.aac-encoder.config.ts', 'vite.ac3-decoder.config.ts'],
  },
  { name: '@postfit/heic', folder: 'packages/heic', configs: ['vite.config.ts'] },
  { name: '@postfit/composer', folder: 'packages/composer', configs: ['vite.config.ts'] },
  { name: '@postfit/react', folder: 'packages/react', configs: ['vite.config.ts'] },
  { name: '@postfit/vue', folder: 'packages/vue', configs: ['vite.config.ts'] },
  { name: '@postfit/svelte', folder: 'packages/svelte', configs: ['vite.config.ts'] },
  { name: '@postfit/uppy', folder: 'packages/uppy', configs: ['vite.config.ts'] },
  { name: '@postfit/filepond', folder: 'packages/filepond', configs: ['vite.config.ts'] },
]
