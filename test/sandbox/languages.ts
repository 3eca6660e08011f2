import type { Routes } from './router';
import { success } from './replies';
import sample from './samples/46-voice-lang.json';

/** A language in which ClickSend speaks. One with a single voice has it as a text. */
interface Language {
	code: string;
	country: string;
	gender: string | string[];
}

/** The languages of ClickSend's own example. */
export const LANGUAGES: readonly Language[] = sample.data;

export const LANGUAGE_ROUTES: Routes = {
	'/voice/lang': { GET: () => success(sample.response_msg, LANGUAGES) },
};
