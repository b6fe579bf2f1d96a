// What was found, a line each. Nothing that contains the token is printed.
export class Report {
  #counts = { agrees: 0, DIFFERS: 0, confirmed: 0, REFUTED: 0, unchecked: 0 };
  #token;

  constructor(token) {
    this.#token = token;
  }

  /** The gateway against Box. Each difference has a line of its own. */
  compared(what, fields, differences) {
    differences.forEach((difference) => this.#line('DIFFERS', `${what}: ${difference}`));
    if (differences.length === 0) this.#line('agrees', `${what}: ${fields} fields`);
  }

  /** Box against a fact of the reference: true, false, or undefined if there was nothing to check it with. */
  fact(text, holds, seen) {
    const verdict = holds === undefined ? 'unchecked' : holds ? 'confirmed' : 'REFUTED';
    this.#line(verdict, `${text}${seen === undefined || seen === '' ? '' : ` (seen: ${seen})`}`);
  }

  unchecked(text) {
    this.#line('unchecked', text);
  }

  print(text) {
    console.log(text.replaceAll(this.#token, '[token]'));
  }

  /** Prints the sums. Returns whether all that could be checked agrees. */
  end() {
    this.print(Object.entries(this.#counts).map(([verdict, count]) => `${count} ${verdict}`).join(', '));
    return this.#counts.DIFFERS + this.#counts.REFUTED === 0 && this.#counts.agrees > 0;
  }

  #line(verdict, text) {
    this.#counts[verdict]++;
    this.print(`${verdict.padEnd(9)}  ${text}`);
  }
}
