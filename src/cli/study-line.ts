import { catalogueOf, voiceOf, wrapText } from '../report/index.js';
import type { Door } from './door.js';

export interface StudyState {
  readonly done: number;
  readonly total: number;
  readonly kept?: number;
  readonly infeasible?: number;
}

/** A bar on one line of a terminal for work of many plans; on anything else nothing is shown. */
export interface StudyLine {
  readonly show: (state: StudyState) => void;
  readonly close: () => void;
}

const RUB_OUT = '\r\u001b[2K';
const MILLISECONDS_BETWEEN = 200;
const BAR = 24;

const barOf = (done: number, total: number): string => {
  const full = total === 0 ? 0 : Math.floor((BAR * done) / total);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
};

export function studyLine({ terminal, language }: Door): StudyLine {
  if (!terminal.live) return { show: () => undefined, close: () => undefined };
  const { say } = voiceOf(language, null);
  const { progress } = catalogueOf(language).compare;
  const start = performance.now();
  let state: StudyState = { done: 0, total: 0 };
  let closed = false;
  const draw = (): void => {
    const { done, total, kept = 0, infeasible = 0 } = state;
    const seconds = (performance.now() - start) / 1000;
    const line = `${barOf(done, total)} ${progress({ done, total, kept, infeasible, seconds }, say)}`;
    terminal.err(RUB_OUT + (wrapText(line, terminal.errPage.width - 1)[0] ?? ''));
  };
  draw();
  const timer = setInterval(draw, MILLISECONDS_BETWEEN);
  return {
    show: (next) => {
      state = next;
    },
    close: () => {
      if (!closed) terminal.err(RUB_OUT);
      closed = true;
      clearInterval(timer);
    },
  };
}
