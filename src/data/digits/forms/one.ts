/** A 1: a bare stroke, with the flag of Europe, with a foot, or hooked by a quick pen. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
