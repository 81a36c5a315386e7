/** A 6: with a curved, straight or hooked back; its loop closes, crosses or stays open. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
