/** What this page is, and is not. */
export function Footer() {
  return (
    <footer class="footer">
      <p>
        The API behind this page is a stand-in: it judges uploads with decoders of its own, as strictly as the
        documented contract, and publishes nothing.
      </p>
    </footer>
  )
}
