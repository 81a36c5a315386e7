/** A 3: with a sharp, looped or shallow waist, or a flat top. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';
