import type { Caller } from '../../identity/caller.js';
import type { AuditActor } from '../../audit/audit-event.js';
import type { CommandContext } from './command-context.js';
import { warning } from './write-warning.js';

/** Letters of other scripts that look like Latin ones in the fonts of consoles and portals. */
const LATIN_CONFUSABLES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic, Greek, then single letters of other scripts.
    'аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd һh ӏl ԛq ԝw ѵv АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX',
    'αa γy ηn ιi κk νv οo ρp τt υu χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
    'աw ցg հh ոn սu օo զq ɑa ɡg ıi ǀl',
  ].flatMap((line) => line.split(' ').map((pair) => [...pair] as unknown as [string, string])),
);

const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Invisible or blank characters: control, formatting and half characters, every kind of blank, and fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\s]+/gu;

/**
 * Visible text in one line. Invisible characters could fake a second line or author, and unpaired surrogates break JSON.
 */
export function toOneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/**
 * One line of plain text: letters in special shapes (full width, mathematical, encircled) become ordinary ones, and a word
 * that mixes Latin with look-alikes of other scripts becomes Latin. A word entirely in another script is unchanged.
 */
function toPlainLine(text: string): string {
  const line = toOneLine(toOneLine(text).normalize('NFKC'));
  return line.replace(WORD, (word) => (LATIN.test(word) ? toTwins(word) : word));
}

/**
 * Where the text visually shows these words, whatever characters they consist of; in UTF-16 offsets of the text.
 *
 * @param words with the flag g, matched against small Latin letters without accents
 */
export function findVisually(text: string, words: RegExp): readonly (readonly [from: number, to: number])[] {
  let seen = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const shape = toTwins(character.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
    for (let index = 0; index < shape.length; index += 1) offsets.push(at);
    seen += shape;
    at += character.length;
  }
  offsets.push(at);
  return [...seen.matchAll(words)].map(({ index, 0: found }) => [
    offsets[index] ?? at,
    offsets[index + found.length] ?? at,
  ]);
}

function toTwins(text: string): string {
  return [...text].map((character) => LATIN_CONFUSABLES.get(character) ?? character).join('');
}

const MAX_NAME_LENGTH = 100;
/** The maximum length of a comment isn't documented. A reason of the maximum length fits completely after its author. */
const MAX_COMMENT_LENGTH = 1_250;

/** The mark of an author. It occurs once in a comment, after the author that this service has written. */
const MARK = /via\s+app/g;
/** Brackets and colons, including those of other scripts, could end the author's part too early. */
const PUNCTUATION_OF_AUTHORS = /[\p{Ps}\p{Pe}:;\u02d0\u0589\u05c3\u205a\u2236\ua789]+/gu;

/** The warning of writes for which Defender stores no comment. */
export const ATTRIBUTION_NOT_STORED_WARNING = warning(
  'ATTRIBUTION_NOT_STORED',
  'Defender records this application as the author: only the audit trail of this API names you.',
);

/**
 * The comment that Defender stores with an action. It starts with the audit id, by which the action is found again, and
 * names the caller, because Defender itself sees only this application. Neither a name nor a reason can make it name
 * another author. The audit trail has the reason as given.
 */
export function attributedComment(auditId: string, caller: Caller, reason: string): string {
  const author = `${auditId} ${callerText(caller)}: `;
  return author + cut(withoutMarks(toPlainLine(reason)), MAX_COMMENT_LENGTH - author.length);
}

export function carriesAuditId(comment: string | null | undefined, auditId: string): boolean {
  return comment?.startsWith(auditId) === true;
}

const OURS =
  /^(?<auditId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (?:user|app) (?<author>.*?\([^()]*\)) via app \S+: (?<reason>.*)$/is;

/** The parts of a comment. */
export interface Attribution {
  readonly auditId: string;
  /** `Ada (oid)`, or `(oid)` without a name. */
  readonly author: string;
  readonly reason: string;
}

/** The parts of a comment as {@link attributedComment} makes them; undefined for any other. */
export function parseAttribution(comment: string | null | undefined): Attribution | undefined {
  return OURS.exec(comment ?? '')?.groups as Attribution | undefined;
}

/** The audit id of a comment as {@link attributedComment} makes them; undefined for any other. */
export function auditIdOf(comment: string | null | undefined): string | undefined {
  return parseAttribution(comment)?.auditId;
}

/**
 * `user Ada (oid) via app appid`; an application that calls on its own behalf is an `app`, with its own name if it has one.
 */
function callerText({ kind, name, oid, clientId }: Caller): string {
  const called = name === clientId ? '' : `${nameText(name)} `;
  return `${kind} ${called}(${oid}) via app ${clientId === '' ? 'unknown' : clientId}`;
}

function nameText(name: string): string {
  const plain = toPlainLine(name).replace(PUNCTUATION_OF_AUTHORS, ' ').replace(/\s+/g, ' ').trim();
  return cut(withoutMarks(plain), MAX_NAME_LENGTH);
}

function withoutMarks(text: string): string {
  return findVisually(text, MARK).reduceRight(
    (rest, [from, to]) => `${rest.slice(0, from)}via/app${rest.slice(to)}`,
    text,
  );
}

/** Never splits a character. */
function cut(text: string, most: number): string {
  return [...text].slice(0, Math.max(0, most)).join('');
}

/** The caller as the audit trail records them. */
export function actorOf({ kind, tenantId, oid, name, clientId, tokenId }: Caller): AuditActor {
  return { kind, tenantId, oid, name, clientId, ...(tokenId !== undefined && { tokenId }) };
}

/** The time, place and caller in every audit event. */
export function occurrenceOf({ caller, call, bulkId }: Pick<CommandContext, 'caller' | 'call' | 'bulkId'>) {
  const { requestId, tenantId } = call;
  return { requestId, tenantId, actor: actorOf(caller), ...(bulkId !== undefined && { bulkId }) };
}
