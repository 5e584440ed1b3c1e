/** The team that the demo posts for; the stand-in API knows no accounts. */
export const teamId = 'demo-team'
