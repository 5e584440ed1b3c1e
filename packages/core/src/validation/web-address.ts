import * as v from 'valibot'

/**
 * An address that is safe to link to or to load, else `null`: only `http:` and `https:`, so that a `javascript:` in
 * somebody's answer never becomes a link on a page.
 */
export function webAddress(text: string | null | undefined): string | null {
  return text && /^https?:\/\/[^\s]+$/i.test(text) ? text : null
}

/** A field that holds an address, read by {@link webAddress}; `null` when it is missing or no address. */
export const webAddressField: v.GenericSchema<unknown, string | null> = v.pipe(
  v.nullish(v.string()),
  v.transform(webAddress),
)
