import { refusalInWords } from '../api/refusal-in-words.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { useLanguage, useWords } from '../language/use-language.ts'
import { DailyChart } from './daily-chart.tsx'
import { Figures } from './figures.tsx'
import { type Analytics, loadAnalytics } from './load-analytics.ts'
import { Shares } from './shares.tsx'

/** How the account and its last post are doing. */
export function AnalyticsView() {
  const language = useLanguage()
  const { analytics: words } = language.words
  const loaded = useLoaded(loadAnalytics, 'account')
  return (
    <section class="analytics" aria-labelledby="analytics-title">
      <h1 id="analytics-title">{words.title}</h1>
      <p class="panel__note">{words.window}</p>
      {loaded.state === 'loading' && <p class="analytics__waiting">{words.loading}</p>}
      {loaded.state === 'failed' && (
        <p class="analytics__failed">
          {words.failed} {refusalInWords(loaded.refusal, language)}
        </p>
      )}
      {loaded.state === 'loaded' && <Numbers {...loaded.value} />}
    </section>
  )
}

function Numbers({ profile, account, post }: Analytics) {
  const { analytics: words, language } = useWords()
  const number = (value: number): string => value.toLocaleString(language)
  const { audience_ages, audience_cities, delayHours } = account.demographics
  return (
    <>
      <Figures
        figures={[
          [words.views, number(profile.views)],
          [words.people, number(profile.viewsUnique)],
          [words.likes, number(profile.likes)],
          [words.comments, number(profile.comments)],
          [words.followers, number(profile.followers)],
          [words.posts, number(profile.postCount)],
        ]}
      />
      <p class="panel__note">{words.viewsAreImpressions}</p>
      <DailyChart metrics={account.metrics} />
      <div class="analytics__pair">
        <Shares
          title={words.ages}
          shares={audience_ages.map(({ age_range, percentage }) => [age_range, percentage])}
        />
        <Shares
          title={words.cities}
          shares={audience_cities.map(({ city, percentage }) => [city, percentage])}
        />
      </div>
      <p class="panel__note">{words.delay(delayHours)}</p>
      <h2>{words.lastPost}</h2>
      <Figures
        figures={[
          [words.views, number(post.views)],
          [words.people, number(post.viewsUnique)],
          [words.likes, number(post.likes)],
          [words.comments, number(post.comments)],
          [words.shares, number(post.shares)],
          [words.saves, null],
        ]}
      />
    </>
  )
}
