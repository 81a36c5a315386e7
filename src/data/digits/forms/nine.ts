/** A 9: with a straight, curved or footed tail, a pointed head, or a stem set apart. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
