/** A 5: with its bar set apart, in one stroke, or like an s. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
