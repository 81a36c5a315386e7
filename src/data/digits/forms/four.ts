/** A 4: open or closed, in one stroke or two, with a long stem or a short one. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
