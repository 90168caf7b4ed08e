// Numbers that can be called. Only those that are known: "112 children" is none, and no year either.

import { page } from '../page';

/** A number in a text. */
export interface Phone {
  /** As it is read. */
  text: string;
  /** As it is dialled. */
  dialled: string;
  /** Whether its line says that it takes texts. */
  takesTexts: boolean;
  /** The places that it is for, where the text names them. */
  places?: string;
}

const fewDigits = 3;
/** A short number is one only where the words around it are about calling. */
const aboutCalling = /\b(call|dial|ring|text|phone|emergency|lifeline|helpline|crisis|line)\b/i;
const international = '\\+\\d[\\d ()\\u00a0-]{6,}\\d';

const digits = (text: string) => text.replace(/[^\d+]/g, '');

const known = [...new Set([
  ...page.places.flatMap(({ emergency, crisis }) => [emergency, ...[...crisis.matchAll(/\*\*([^*]+)\*\*/g)].map(match => match[1])]),
  ...page.phones,
])].filter(text => /\d/.test(text) && digits(text).length >= fewDigits).sort((a, b) => b.length - a.length);

const spaced = (text: string) => text.trim().replace(/[^\d+]+/g, '~').replace(/[+]/g, '\\+').replace(/~/g, '[\\s\\u00a0-]?');

/** Matches a number that may be called, after what stands before it. */
const pattern = new RegExp(`(^|[^\\w.,/+-])(${[...known.map(spaced), international].join('|')})(?![\\w/]|[.,-]\\d)`, 'g');

/** Where a text names numbers to call. What stands around it tells whether a short one is meant so. */
export const numbersIn = (text: string, around: string) => [...text.matchAll(pattern)]
  .filter(match => digits(match[2]).length > fewDigits || aboutCalling.test(around))
  .map(match => ({ text: match[2], dialled: digits(match[2]), from: match.index + match[1].length, to: match.index + match[0].length }));

/** The numbers in a text, each once, as they come. */
export function phones(text: string): Phone[] {
  const found = new Map<string, Phone>();
  for (const line of text.split('\n')) {
    for (const number of numbersIn(line, text)) {
      const places = /^\**\s*\(([^)]+)\)/.exec(line.slice(number.to))?.[1] ?? /^\s*[-*+]\s+([^:*\d]+):/.exec(line)?.[1];
      const before = found.get(number.dialled);
      found.set(number.dialled, {
        text: before?.text ?? number.text,
        dialled: number.dialled,
        takesTexts: (before?.takesTexts ?? false) || /\btext\b/i.test(line),
        // One number may be that of several places.
        places: before?.places && places && before.places !== places ? `${before.places}, ${places}` : before?.places ?? places,
      });
    }
  }
  return [...found.values()];
}

/** A text whose sentence lists the numbers of several places, without that list: where buttons with them stand below it. */
export const withoutNumbers = (text: string) => text.replace(/:\s*(?:\**\+?\d[\d\s]*\**\s*\([^)]*\)(?:,\s*|(?=[.*\n]|$))){2,}/g, '');

/** Where this device probably is, by its clock; only for the order of what is shown. */
function likelyRegions(): string[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  return zone === 'Europe/London' ? ['gb'] : zone === 'Europe/Dublin' ? ['ie'] : zone.startsWith('Europe/') ? ['eu']
    : zone.startsWith('Australia/') ? ['au'] : zone.startsWith('America/') ? ['us', 'ca'] : [];
}

/** The likeliest place first. */
export function likeliestFirst(found: Phone[]): Phone[] {
  const names = likelyRegions().map(region => page.places.find(place => place.region === region)?.name);
  const isNear = ({ places }: Phone) => names.some(name => name && places?.includes(name));
  return [...found.filter(isNear), ...found.filter(phone => !isNear(phone))];
}

/** The emergency numbers of all places, each once. */
export const emergencyNumbers = (): Phone[] => {
  const byNumber = new Map<string, string[]>();
  for (const { emergency, name, region } of page.places) {
    if (region && /\d/.test(emergency)) {
      byNumber.set(emergency, [...(byNumber.get(emergency) ?? []), name]);
    }
  }
  return [...byNumber].map(([text, names]) => ({ text, dialled: digits(text), takesTexts: false, places: names.join(', ') }));
};

/** The emergency number where the operator has said the place. */
export const ownEmergencyNumber = () => page.places.find(({ region }) => region !== '' && region === page.region)?.emergency;
