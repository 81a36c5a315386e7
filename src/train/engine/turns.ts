/** How the engine lets messages in between two steps, in a page or a worker. */

/** A message to oneself: comes after those already waiting, and, unlike a frame or a timer, at once in a hidden tab too. */
export function messageTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
