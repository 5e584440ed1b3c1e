import { createApp } from 'vue'
import Composer from './post-composer.vue'

createApp(Composer).mount('#root')
