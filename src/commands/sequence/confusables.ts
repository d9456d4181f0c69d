/** Letters of other scripts that look like Latin ones, in the fonts of consoles and portals. */
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

/** Nobody sees these, or sees a gap: control, formatting and half characters, every kind of blank, and fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\s]+/gu;

/** Text that people see, in one line. What can't be seen could fake a second line or author; half a pair breaks JSON. */
export function toOneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/**
 * One line of plain text: letters in special shapes (full width, mathematical, encircled) are ordinary ones, and a word
 * that mixes Latin with look-alikes of other scripts is Latin. A word all of another script stays what it is.
 */
export function toPlainLine(text: string): string {
  const line = toOneLine(toOneLine(text).normalize('NFKC'));
  return line.replace(WORD, (word) => (LATIN.test(word) ? toTwins(word) : word));
}

/**
 * Where the text says these words to the eye, whatever characters they are made of; in UTF-16 places of the text.
 *
 * @param words with the flag g, matched against small Latin letters without accents
 */
export function findVisually(text: string, words: RegExp): readonly (readonly [from: number, to: number])[] {
  let seen = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const shape = toTwins(character.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
    for (let index = 0; index < shape.length; index += 1) places.push(at);
    seen += shape;
    at += character.length;
  }
  places.push(at);
  return [...seen.matchAll(words)].map(({ index, 0: found }) => [
    places[index] ?? at,
    places[index + found.length] ?? at,
  ]);
}

function toTwins(text: string): string {
  return [...text].map((character) => LATIN_CONFUSABLES.get(character) ?? character).join('');
}
