/** A 2: with a corner, a loop or a round at its foot, or like a z. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
