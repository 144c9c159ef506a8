import type { Progress } from '../index.js';
import { goalFigure, goalTitle, voiceOf, wrapText } from '../report/index.js';
import type { Door } from './door.js';

/** One line on a terminal that is drawn over as the search goes on; on anything else nothing is shown. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Rubs the line out for good, so that what follows starts on an empty one. */
  readonly close: () => void;
}

const RUB_OUT = '\r\u001b[2K';
const MILLISECONDS_BETWEEN = 200;

const NO_LINE: ProgressLine = { show: () => undefined, close: () => undefined };

/** Starts the line. It tells the time from the first moment on, and the goal, its best value and its bound once known. */
export function progressLine({ terminal, language, texts }: Door): ProgressLine {
  if (!terminal.live) return NO_LINE;
  const voice = voiceOf(language, null);
  const start = performance.now();
  let latest: Progress | null = null;
  let closed = false;

  const figure = (id: string, value: number | null): string | null =>
    value === null ? null : goalFigure(id, Math.round(value * 100) / 100, voice);

  const sentence = (): string => {
    const seconds = (performance.now() - start) / 1000;
    if (latest === null) return texts.searching(seconds, voice.say);
    const { goal, goals, id } = latest;
    const [incumbent, bound] = [figure(id, latest.incumbent), figure(id, latest.bound)];
    const title = goalTitle(id, voice);
    return texts.progress({ goal: goal + 1, goals, title, incumbent, bound, seconds }, voice.say);
  };

  const draw = (): void => {
    // One column stays free: a full line would scroll the terminal.
    terminal.err(RUB_OUT + (wrapText(sentence(), terminal.errPage.width - 1)[0] ?? ''));
  };
  draw();
  const timer = setInterval(draw, MILLISECONDS_BETWEEN);
  return {
    show: (progress) => {
      latest = progress;
    },
    close: () => {
      if (!closed) terminal.err(RUB_OUT);
      closed = true;
      clearInterval(timer);
    },
  };
}
