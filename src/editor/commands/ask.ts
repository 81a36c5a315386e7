/** Asks a question beside a block; whence the person comes is noted, since there the keyboard goes back to. */
import type { Desk } from '../desk.ts';
import type { Question } from '../view/question.ts';

export function ask({ host, question }: Desk, asked: Question): void {
  host.focus.leave();
  question.setState({ question: asked });
}
