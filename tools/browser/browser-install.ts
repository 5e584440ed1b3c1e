/** A browser that is ready to be launched on this machine. */
export type BrowserInstall = {
  executablePath: string
  /** Command-line flags it needs here, to be passed on every launch. */
  args: string[]
  /** Where it came from: already on the machine, or Playwright's own build, or a Debian package. */
  source: 'installed' | 'playwright' | 'debian'
}
