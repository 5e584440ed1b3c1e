/** What the plugin says, by the keys of Uppy's locales. Issues have words of their own, see `words`. */
export const locale = {
  strings: {
    /** Beside a file that is being repaired. */
    postfitPreparing: 'Fitting %{file} for TikTok',
    /** A file that Companion uploads from elsewhere never comes to the browser. */
    postfitRemote:
      '%{file} comes from another service, so it cannot be checked here. Please download it, and add it as a file.',
  },
}
