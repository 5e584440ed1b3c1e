/** Postfit's worker is a script without exports, which is only there after a build. */
declare module '@postfit/worker/worker.js'
