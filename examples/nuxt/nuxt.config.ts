import { defineNuxtConfig } from 'nuxt/config'

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  app: {
    head: {
      title: 'postfit-composer in Nuxt',
      htmlAttrs: { lang: 'en' },
      link: [{ rel: 'icon', href: 'data:,' }],
    },
  },
  // These tags are elements, not components.
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('postfit-') } },
  hooks: {
    // Nuxt has browsers fetch in advance all that a page may ever ask for. That would be every language and every codec.
    'build:manifest': (manifest) => {
      for (const resource of Object.values(manifest)) {
        resource.prefetch = false
        resource.assets = (resource.assets ?? []).filter((file) => !file.endsWith('.js'))
      }
    },
  },
})
