/** The page is made on a server, once, while the app is built. */
export const prerender = true
