/**
 * A listener of the page's, made safe to call: what it throws, or the promise that it gives is rejected with, changes nothing here. The
 * page hears of the first of it as of any uncaught error; a listener that fails once mostly fails for every state that it is told.
 */
export function safeListener<T>(listener: (news: T) => unknown): (news: T) => void {
  let isReported = false
  return (news) => {
    // An async function is called at once all the same, and makes a rejection of what is thrown.
    const heard = async (): Promise<unknown> => listener(news)
    heard().catch((error) => {
      if (isReported) return
      isReported = true
      queueMicrotask(() => {
        throw error
      })
    })
  }
}
