/** Tells people who do not see the page what has just changed on it. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  )
}
