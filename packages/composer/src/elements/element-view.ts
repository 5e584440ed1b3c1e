/**
 * The component that an element shows, in terms that published declarations can use: Preact is bundled, so its types are not installed
 * with the package.
 */
export type ElementView = () => object | null
