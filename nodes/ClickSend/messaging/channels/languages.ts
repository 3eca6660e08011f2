import { bareText } from '../input/numbers/quotes';
import { problem, type Problem } from '../problem';
import { shown } from '../shown';
import type { Row } from '../types';
import { isBlank, trimmedOf } from '../values';

/** The voices of ClickSend; the first one is the default. */
export const VOICES = ['female', 'male'] as const;

export type Voice = (typeof VOICES)[number];

/** The language of a call for which none was chosen, as in ClickSend's own client. It has both voices. */
export const DEFAULT_LANGUAGE = 'en-us';

/** A language in which ClickSend speaks. */
export interface Language {
	code: string;
	name: string;
	voices: readonly Voice[];
}

const CODE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** Reads the code of a language in any case, also as `en_US`; the default where there is none. */
export function readLanguage(value: unknown): string | Problem {
	const code = bareText(trimmedOf(value)).toLowerCase().replaceAll('_', '-');
	if (CODE.test(code)) return code;
	if (isBlank(value)) return DEFAULT_LANGUAGE;
	return problem(`'Language' is ${shown(value)} where a code was expected`, 'INVALID_LANG');
}

/** Reads a voice in any case; the default where there is none. */
export function readVoice(value: unknown): Voice | Problem {
	const name = bareText(trimmedOf(value)).toLowerCase();
	const known = VOICES.find((voice) => voice === name);
	if (known !== undefined) return known;
	if (isBlank(value)) return VOICES[0];
	const what = `'Voice' is ${shown(value)} where one of ${VOICES.join(', ')} was expected`;
	return problem(what, 'INVALID_VOICE');
}

/** Reads a row of `GET /voice/lang`; a language with one voice has it as a text (docs/clicksend-api.md, "Voice"). */
export function languageOf({ code, country, gender }: Row): Language | undefined {
	const said = trimmedOf(code).toLowerCase();
	if (said === '') return undefined;
	const genders = [gender].flat().map((one) => trimmedOf(one).toLowerCase());
	return {
		code: said,
		name: trimmedOf(country),
		voices: VOICES.filter((voice) => genders.includes(voice)),
	};
}

/** Names a language, e.g. `German, Germany (de-de)`. */
export const nameOfLanguage = ({ code, name }: Language): string =>
	name === '' ? code : `${name} (${code})`;

/** Says why nobody can be called in this language with this voice, by the languages that ClickSend lists. */
export function problemWithVoice(
	code: string,
	voice: Voice,
	rows: readonly Row[],
): Problem | undefined {
	const languages = rows.map(languageOf).filter((language) => language !== undefined);
	const language = languages.find((one) => one.code === code);
	if (language === undefined) {
		// A list that cannot be read proves nothing.
		if (languages.length === 0) return undefined;
		return problem(`ClickSend does not speak the language ${shown(code)}`, 'INVALID_LANG');
	}
	const { voices } = language;
	if (voices.length === 0 || voices.includes(voice)) return undefined;
	const what = `${nameOfLanguage(language)} has no ${voice} voice, only a ${voices.join()} one`;
	return problem(what, 'INVALID_VOICE');
}
