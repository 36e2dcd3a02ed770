/**
 * The state of a parse and the arc-hybrid moves (Kuhlmann, Gómez-Rodríguez and Satta 2011): `shift` the next
 * word to the stack; `left` hangs the top of the stack on the next word; `right` hangs it on the word below
 * it; `root` ends the parse with the one word that is left, so each parse is one projective tree.
 */
export class ParseState {
  readonly length: number;
  /** The head of each word so far; -1 where there is none yet, and for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** The outermost and second outermost children on either side; -1 where there is none. */
  readonly leftChild: Int32Array;
  readonly leftChild2: Int32Array;
  readonly rightChild: Int32Array;
  readonly rightChild2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly stack: Int32Array;
  depth = 0;
  /** The next word; `length` when every word has been on the stack. */
  next = 0;

  constructor(length: number) {
    this.length = length;
    const none = () => new Int32Array(length + 1).fill(-1);
    this.heads = none();
    this.labels = none();
    this.leftChild = none();
    this.leftChild2 = none();
    this.rightChild = none();
    this.rightChild2 = none();
    this.leftCount = new Int32Array(length + 1);
    this.rightCount = new Int32Array(length + 1);
    this.stack = new Int32Array(length + 1);
  }

  get isDone(): boolean {
    return this.depth === 0 && this.next === this.length;
  }

  get canShift(): boolean {
    return this.next < this.length;
  }

  get canLeft(): boolean {
    return this.depth > 0 && this.next < this.length;
  }

  get canRight(): boolean {
    return this.depth > 1;
  }

  get canRoot(): boolean {
    return this.depth === 1 && this.next === this.length;
  }

  /** The word `below` the top of the stack, or -1. */
  stackAt(below: number): number {
    return below < this.depth ? (this.stack[this.depth - 1 - below] ?? -1) : -1;
  }

  /** The word `by` places behind the next one; `length`, the root, behind the last; then -1. */
  ahead(by: number): number {
    return this.next + by <= this.length ? this.next + by : -1;
  }

  /** The child of `head` in one of the lists of children, or -1. */
  child(children: Int32Array, head: number): number {
    return head < 0 ? -1 : (children[head] ?? -1);
  }

  /** The number of the relation of `word` to its head, from 1; 0 where there is none. */
  label(word: number): number {
    return word < 0 ? 0 : (this.labels[word] ?? 0) + 1;
  }

  shift(): void {
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  left(label: number): void {
    this.#attach(this.#pop(), this.next, label);
  }

  right(label: number): void {
    this.#attach(this.#pop(), this.stackAt(0), label);
  }

  root(label: number): void {
    this.labels[this.#pop()] = label;
  }

  #pop(): number {
    this.depth -= 1;
    return this.stack[this.depth] ?? -1;
  }

  #attach(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label;
    const isLeft = child < head;
    const outer = isLeft ? this.leftChild : this.rightChild;
    const outer2 = isLeft ? this.leftChild2 : this.rightChild2;
    const count = isLeft ? this.leftCount : this.rightCount;
    outer2[head] = outer[head] ?? -1;
    outer[head] = child;
    count[head] = (count[head] ?? 0) + 1;
  }
}
