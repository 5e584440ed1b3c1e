import { createInertiaApp } from '@inertiajs/vue3'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'

const pages = import.meta.glob('./pages/*.vue')

/** A page of Inertia's as HTML: `head`, a list, and `body`. */
export const render = (page) =>
  createInertiaApp({
    page,
    render: renderToString,
    resolve: (name) => pages[`./pages/${name}.vue`](),
    setup: ({ App, props, plugin }) => createSSRApp({ render: () => h(App, props) }).use(plugin),
  })
