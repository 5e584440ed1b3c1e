/** What came of one way to install a browser. The reason is for the person who has to take over. */
export type Attempt = { ok: true } | { ok: false; reason: string }
