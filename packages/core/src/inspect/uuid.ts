/** The `uuid` of the XMP box (XMP specification part 3, section 1.2.3.4). */
export const xmpIdentifier = 'be7acfcb97a942e89c71999491e3afac'
/** The `uuid` of the box of C2PA manifests (C2PA 2.2, annex A.5). */
export const c2paIdentifier = 'd8fec3d61b0e483c92975828877ec481'

/** The identifier at the start of a `uuid` box's payload, in hexadecimal digits. */
export function identifierIn(payload: DataView): string {
  let digits = ''
  for (let i = 0; i < Math.min(16, payload.byteLength); i++) {
    digits += payload.getUint8(i).toString(16).padStart(2, '0')
  }
  return digits
}
