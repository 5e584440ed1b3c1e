import { bootstrapApplication } from '@angular/platform-browser'
import { PostScreen } from './post-screen.ts'

bootstrapApplication(PostScreen).catch(reportError)
