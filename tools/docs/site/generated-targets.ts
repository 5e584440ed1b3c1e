/**
 * Where the site has a page made of a source file, by that file's path from the top of the repository. Pages link to the source, which is
 * there for whoever reads them in the repository; on the site the link leads to the page that is made of it.
 */
export const generatedTargets: Readonly<Record<string, string>> = {
  'packages/worker/src/errors/postfit-error.ts': 'reference/errors.html',
  'packages/worker/src/preparer/settings.ts': 'api/worker.html#preparersettings',
  'packages/composer/README.md': 'api/composer.html',
  'packages/vue/README.md': 'api/vue.html',
  'packages/svelte/README.md': 'api/svelte.html',
  'packages/core/src/analytics/index.ts': 'api/core/analytics.html',
}
