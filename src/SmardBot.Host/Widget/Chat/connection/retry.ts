// When to try again: at once for the first time (a token that expired while a laptop slept), then later and later, and not all
// browsers at the same moment.

const longestPause = 20_000;
/** A connection that holds for so long counts as mended. */
const steadyAfter = 10_000;

export class Retry {
  private failures = 0;
  private timer?: number;
  private steady?: number;

  constructor(private readonly again: () => void) {}

  /** Whether a try is due. */
  get isPending() {
    return this.timer !== undefined;
  }

  /** Whether it failed before. */
  get isRepeated() {
    return this.failures > 0;
  }

  /** Plans the next try. */
  plan() {
    clearTimeout(this.steady);
    const pause = this.failures === 0 ? 0 : Math.min(longestPause, 1000 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures++;
    this.timer = window.setTimeout(this.again, pause);
  }

  /** Nothing is due any more. */
  cancel() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** It works: for good, or as far as can be seen. */
  succeed(forGood: boolean) {
    if (forGood) {
      this.failures = 0;
    } else {
      clearTimeout(this.steady);
      this.steady = window.setTimeout(() => (this.failures = 0), steadyAfter);
    }
  }
}
