/** What the browser has for the editor: storage, clipboard, clock and frames. */
import type { Clipboard, Clock, Frames, Storage } from '../../../editor/host.ts';

/** Where the browser keeps nothing (a private window, storage closed to the page), a choice lasts as long as the page. */
export const storage: Storage = {
  recall: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  keep: (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then it is not kept.
    }
  },
};

export const clipboard: Clipboard = {
  write: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Closed to this page, or not there at all outside https.
      return false;
    }
  },
  read: async () => {
    try {
      return await navigator.clipboard.readText();
    } catch {
      return '';
    }
  },
};

export const clock: Clock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

export const frames: Frames = {
  next: (act) => {
    const frame = requestAnimationFrame(act);
    return () => cancelAnimationFrame(frame);
  },
};

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform || navigator.userAgent);
