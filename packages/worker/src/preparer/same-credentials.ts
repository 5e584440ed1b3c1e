import type { FileFacts, ImageFacts } from '@postfit/core'

interface CredentialSource {
  readonly file: Blob
  readonly facts: FileFacts & Pick<ImageFacts, 'provenance'>
}

/** Whether two files have the same Content Credentials, to the byte. */
export async function haveSameCredentials(one: CredentialSource, other: CredentialSource): Promise<boolean> {
  const [ours, theirs] = await Promise.all([credentialsOf(one), credentialsOf(other)])
  return ours.length > 0 && ours.length === theirs.length && ours.every((byte, at) => byte === theirs[at])
}

async function credentialsOf({ file, facts }: CredentialSource): Promise<Uint8Array> {
  const pieces = facts.provenance?.credentialPieces ?? []
  const parts = pieces.map(({ offset, length }) => file.slice(offset, offset + length))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
