import { readJsonObject, runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm gate',
  summary: `Judges whether the files make a valid TikTok post, by the contract and by what Postfit promises of its outputs. Decides with libvips and ffprobe, never with Postfit's own code. Prints {ok, post, files} as JSON.`,
  positionals: { value: 'FILE', min: 1 },
  options: {
    options: {
      value: 'FILE',
      help: "the post's options as JSON (text, privacy, type, ...); without it the type follows from the files",
    },
  },
  verdict: { yes: 'the post is valid', no: 'there is a violation' },
  async run({ values, positionals, path }) {
    const { judgePost } = await import('./judge-post.ts')
    // Only that it is a JSON object: what is in it, `judgePost` checks.
    const options = values.options === undefined ? undefined : await readJsonObject(path(values.options))
    const media = positionals.map((name) => ({ name, bytes: path(name) }))
    const verdict = await judgePost(media, options)
    console.log(JSON.stringify(verdict, null, 2))
    return verdict.ok
  },
})
