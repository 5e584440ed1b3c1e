/** The name of the product, and what it never does. */
export function Header() {
  return (
    <header class="header">
      <p class="wordmark">
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path class="wordmark__marks" d="M9 2v7H2M23 2v7h7M9 30v-7H2M23 30v-7h7" />
          <path class="wordmark__red" d="M10.5 10.5h9v9h-9z" />
          <path class="wordmark__cyan" d="M12.5 12.5h9v9h-9z" />
          <path class="wordmark__sheet" d="M11.5 11.5h9v9h-9z" />
        </svg>
        Postfit
      </p>
      <p class="header__promise">Checked and repaired in this browser. Nothing leaves it until you post.</p>
    </header>
  )
}
