import { VARIANTS } from '../variants';

/** The node at the end of the workflow. The letters have the same meaning as without the application. */
export const APP_SUBJECTS = {
	nothing: 'No Operation in place of this node',
	a: VARIANTS.a,
	b: VARIANTS.b,
	f: VARIANTS.f,
} as const;

export type AppSubject = keyof typeof APP_SUBJECTS;

export const APP_SUBJECT_KEYS = Object.keys(APP_SUBJECTS) as AppSubject[];
