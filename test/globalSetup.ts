/** For all of jest's workers: n8n-core keeps out of the user's home, and logs nothing. */
export { openHome as default } from './demo/home';
