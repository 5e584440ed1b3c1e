/** Nothing: every bundler finds the worker and the codecs by itself. */
export const settings = {}
