/** A 7: bare, with a serif, crossed, or with a roof in a wave. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
