/** Confidential text that appeared in an output. */
export interface Leak {
  /** The output, such as `log` or `answer of /graphql`. */
  readonly where: string;
  readonly what: 'a token' | 'a private key' | 'a signed link' | 'a secret';
  /** The surrounding text, without the secret. */
  readonly around: string;
}

/** Shorter secrets, such as `wrong`, are legitimate words of messages. */
const SHORTEST_SECRET = 8;
const TOKEN = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** A link that opens a file in storage. It may only appear in the response to its requester. */
const SIGNED_LINK = /[?&]sig=[\w%+/=-]{16,}/;
const SHOWN_AROUND = 60;

/** Collects outputs and secrets in any order. Any token or private key is a leak; other secrets have to be added. */
export class LeakWatch {
  #outputs: { readonly where: string; readonly text: string }[] = [];
  readonly #secrets = new Set<string>();
  readonly #expected = new Set<string>();

  /** Adds text that people, programs or files outside receive. */
  addOutput(where: string, text: string): void {
    if (text !== '') this.#outputs.push({ where, text });
  }

  /** Adds a credential or a token that is no JWT, including its encoded forms. */
  addSecret(secret: string | null | undefined): void {
    if (secret == null || secret.length < SHORTEST_SECRET || TOKEN.test(secret)) return;
    for (const form of [
      secret,
      encodeURIComponent(secret.toWellFormed()),
      JSON.stringify(secret).slice(1, -1),
    ]) {
      this.#secrets.add(form);
    }
  }

  /** The demo's explorer contains a token: allowed in responses, and nowhere else. */
  expectInAnswers(token: string): void {
    this.#expected.add(token);
  }

  findLeaks(): Leak[] {
    return this.#outputs
      .map(this.#withoutExpected)
      .flatMap(({ where, text }) => [
        ...matchOf(text, TOKEN, where, 'a token'),
        ...matchOf(text, PRIVATE_KEY, where, 'a private key'),
        ...(isAnswer(where) ? [] : matchOf(text, SIGNED_LINK, where, 'a signed link')),
        ...[...this.#secrets].flatMap((secret) => occurrenceOf(text, secret, where)),
      ]);
  }

  clear(): void {
    this.#outputs = [];
    this.#secrets.clear();
    this.#expected.clear();
  }

  readonly #withoutExpected = ({ where, text }: { readonly where: string; readonly text: string }) => ({
    where,
    text: where.startsWith('answer of ')
      ? [...this.#expected].reduce((rest, token) => rest.replaceAll(token, ''), text)
      : text,
  });
}

/** Collects all outputs of this test file and its processes; refuse-leaks.ts checks them at the end. */
export const suiteWatch = new LeakWatch();

function isAnswer(where: string): boolean {
  return where.startsWith('answer of ');
}

function matchOf(text: string, pattern: RegExp, where: string, what: Leak['what']): Leak[] {
  const match = pattern.exec(text);
  return match === null ? [] : [{ where, what, around: around(text, match.index, match[0].length) }];
}

function occurrenceOf(text: string, secret: string, where: string): Leak[] {
  const index = text.indexOf(secret);
  return index === -1 ? [] : [{ where, what: 'a secret', around: around(text, index, secret.length) }];
}

function around(text: string, index: number, length: number): string {
  const before = text.slice(Math.max(0, index - SHOWN_AROUND), index);
  return `${before}[here]${text.slice(index + length, index + length + SHOWN_AROUND)}`;
}
