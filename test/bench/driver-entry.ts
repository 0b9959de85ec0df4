/** A tour library with the style sheet it needs: ours carries its own as well. */
export { driver } from 'driver.js';
export { default as css } from 'driver.js/dist/driver.css?inline';
