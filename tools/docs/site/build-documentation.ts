import { buildPackages } from '@postfit/build'

/**
 * Builds the documentation: the pages of `docs`, and those made of the rules, the error codes and the declarations of the
 * built packages. All addresses in it are relative, and it asks for nothing from elsewhere.
 *
 * @param folder what it has is replaced
 */
export async function buildDocumentation(
  folder: string,
  say: (line: string) => void = () => {},
): Promise<void> {
  await buildPackages(say)
  say('Building the documentation')
  // Not before: on a fresh clone there are no built packages to import the rules from.
  const { writeSite } = await import('./write-site.ts')
  await writeSite(folder)
}
