// Before anything is painted, so that nobody who chose dark sees a flash of white.
try {
  const chosen = localStorage.getItem('postfit-docs-colours')
  if (chosen) document.documentElement.dataset.colors = chosen
} catch {
  // Storage can be forbidden; the system's colours hold then.
}
