/** The name of the product, and what it never does. */
export function Header() {
  return (
    <header class="header">
      <p class="wordmark">
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path class="wordmark__marks" d="M9 2v7H2M23 2v7h7M9 30v-7H2M23 30v-7h7" />
          <path class="wordmark__red" d="M9 10h10v10H9z" />
          <path class="wordmark__cyan" d="M13 12h10v10H13z" />
          <path class="wordmark__sheet" d="M11 11h10v10H11z" />
        </svg>
        Postfit
      </p>
      <p class="header__promise">Checked and repaired in this browser. Nothing leaves it until you post.</p>
    </header>
  )
}
