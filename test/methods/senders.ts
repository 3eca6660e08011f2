import type { SandboxOptions } from '../sandbox/server';

/** A sender of each kind. */
export const SOME: SandboxOptions = {
	numbers: [{ dedicated_number: '+12025550198', notes: 'Shop' }],
	ownNumbers: [{ phone_number: '+12025550199', label: 'My phone' }],
	alphaTags: [{ alpha_tag: 'Acme', countries: ['AU', 'NZ'] }],
};

/** The names that the dropdown shows. */
export const NUMBER = '+12025550198 (dedicated number, US, Shop)';
export const OWN = '+12025550199 (own number, US, My phone)';
export const TAG = 'Acme (alpha tag, AU, NZ)';
