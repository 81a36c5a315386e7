/** An 8: in one stroke either way round, of two rounds, or with a large head over a small loop. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
