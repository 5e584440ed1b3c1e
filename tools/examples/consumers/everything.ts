// All that can be imported together with what it is made for, as somebody does who checks the declarations of what they use, too.
export * as filepond from '@postfit/filepond'
export * as react from '@postfit/react'
export * as reactComposer from '@postfit/react/composer'
export * as svelte from '@postfit/svelte'
export * as svelteComposer from '@postfit/svelte/composer'
export * as uppy from '@postfit/uppy'
export * as vue from '@postfit/vue'
export * as vueComposer from '@postfit/vue/composer'
