/** Hands stock TensorFlow.js to the browser tests as `window.tf`; not a line of Netloom is on this page. */
import * as tf from '@tensorflow/tfjs';

declare global {
  interface Window {
    tf: typeof tf;
  }
}

window.tf = tf;
