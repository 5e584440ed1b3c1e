import { PostForm } from './post-form.tsx'
import { PostIssues } from './post-issues.tsx'

/** What a person chooses for the post besides its caption, by itself. */
export function OptionsView() {
  return (
    <div class="composer" part="post">
      <PostForm hasCaption={false} />
      <PostIssues />
    </div>
  )
}
