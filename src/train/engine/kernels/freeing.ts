/** Gradients that tidy up behind them, so that a step holds less at its worst. */
import * as tf from '@tensorflow/tfjs-core';

/**
 * The same gradient, which lets go of what it was given as soon as it has answered for all inputs; tfjs would keep it until
 * the step ends. Where some input's gradient is never asked for it stays until then. Gradients of gradients need what is
 * let go here, and nothing of ours takes any.
 */
export const freeing = (gradient: tf.GradConfig): tf.GradConfig => ({
  ...gradient,
  gradFunc: (dy, saved, attributes) => {
    const parts = Object.entries(gradient.gradFunc(dy, saved, attributes));
    const answers = new Set<tf.Tensor>();
    let open = parts.length;
    const answer = (part: () => tf.Tensor): tf.Tensor => {
      const dx = part();
      answers.add(dx);
      open--;
      if (open === 0) tf.dispose([dy, saved].flat().filter((tensor) => !answers.has(tensor)));
      return dx;
    };
    return Object.fromEntries(parts.map(([input, part]) => [input, () => answer(part)]));
  },
});
