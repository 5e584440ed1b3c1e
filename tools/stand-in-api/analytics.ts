const DAY = 24 * 60 * 60 * 1000

/** A wave with a trend and weekends, so that charts have something to show; the same for every visitor. */
function viewsOn(day: number): number {
  const weekend = day % 7 > 4 ? 1.35 : 1
  return Math.round((820 + day * 46 + 260 * Math.sin(day / 2.3)) * weekend)
}

/** Thirty days of a made-up account, the raw data as TikTok names them (part 0, "Raw data, account"). */
export function accountData(now: Date): object {
  const metrics = Array.from({ length: 30 }, (_, day) => {
    const views = viewsOn(day)
    return {
      date: new Date(now.getTime() - (29 - day) * DAY).toISOString().slice(0, 10),
      new_followers: Math.round(views / 61) - 6,
      video_views: views,
      profile_views: Math.round(views / 14),
      likes: Math.round(views / 11),
      comments: Math.round(views / 96),
      shares: Math.round(views / 140),
    }
  })
  return {
    followers_count: 18_420,
    following_count: 213,
    total_likes: 96_310,
    videos_count: 74,
    unique_video_views: 31_870,
    video_views: sum(metrics, 'video_views'),
    comments: sum(metrics, 'comments'),
    engaged_audience: [
      { metric: 'followers', value: 0.42 },
      { metric: 'others', value: 0.58 },
    ],
    metrics,
    audience_ages: [
      { age_range: '18-24', percentage: 0.38 },
      { age_range: '25-34', percentage: 0.33 },
      { age_range: '35-44', percentage: 0.17 },
      { age_range: '45-54', percentage: 0.08 },
      { age_range: '55+', percentage: 0.04 },
    ],
    audience_cities: [
      { city: 'Lyon', percentage: 0.14 },
      { city: 'Hamburg', percentage: 0.12 },
      { city: 'Austin', percentage: 0.09 },
      { city: 'Leeds', percentage: 0.06 },
    ],
  }
}

/** The account's figures of the last 30 days; views are impressions, as on TikTok. */
export function profileFigures(now: Date): object {
  const { metrics } = accountData(now) as { metrics: Record<string, number>[] }
  const views = sum(metrics, 'video_views')
  return {
    impressions: views,
    impressionsUnique: 31_870,
    views,
    viewsUnique: 31_870,
    likes: sum(metrics, 'likes'),
    comments: sum(metrics, 'comments'),
    postCount: 74,
    followers: 18_420,
    following: 213,
  }
}

/** A post's figures since it was published. TikTok does not tell of saves: the API sends 0. */
export function postFigures(): object {
  return {
    impressions: 12_480,
    impressionsUnique: 9130,
    views: 12_480,
    viewsUnique: 9130,
    likes: 1140,
    dislikes: 0,
    comments: 86,
    shares: 203,
    saves: 0,
  }
}

function sum(rows: readonly object[], field: string): number {
  return rows.reduce((total, row) => total + Number((row as Record<string, unknown>)[field]), 0)
}
