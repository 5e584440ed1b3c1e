/** Counted over the last 30 days, anew each day: the number can fall. */
export interface RollingWindow {
  readonly kind: 'rolling'
  readonly days: 30
}

/** Counted since the post was published. */
export interface LifetimeWindow {
  readonly kind: 'lifetime'
}
