import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'
import { PostfitElements } from '../../../examples/angular/src/postfit-elements.directive.ts'

@Component({
  selector: 'wrong-screen',
  imports: [PostfitElements],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <postfit-composer [creator]="7" />
    <postfit-files prepare="never" />
    <postfit-caption (postfit-ready)="$event.detail.posts" />
  `,
})
export class WrongScreen {}
