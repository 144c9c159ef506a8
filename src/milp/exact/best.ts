/**
 * The best few of many numbered things, by value; of equals the lower number. What is offered is kept in a heap whose top is the
 * worst of those kept, so millions may be offered.
 */
export class Best {
  readonly #heap: number[] = [];

  constructor(
    readonly values: Float64Array,
    readonly size: number,
  ) {}

  offer(index: number): void {
    const heap = this.#heap;
    if (heap.length < this.size) {
      heap.push(index);
      this.#rise(heap.length - 1);
    } else if (this.#isBefore(index, heap[0]!)) {
      heap[0] = index;
      this.#sink();
    }
  }

  /** The best first. */
  sorted(): number[] {
    return this.#heap.toSorted((a, b) => this.values[b]! - this.values[a]! || a - b);
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.values[a]!, this.values[b]!];
    return one > other || (one === other && a < b);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(heap[parent]!, heap[at]!)) return;
      [heap[parent], heap[at]] = [heap[at]!, heap[parent]!];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.#isBefore(heap[worst]!, heap[child]!)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}
