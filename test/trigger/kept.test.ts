import { noteEvent } from '../../nodes/ClickSend/trigger/events';
import {
	endTest,
	forgetRule,
	isGenuine,
	isListening,
	isTest,
	keepRule,
	keepSecret,
	keptOf,
	secretFor,
	type Place,
} from '../../nodes/ClickSend/trigger/kept';
import { hashOf } from '../../nodes/ClickSend/trigger/secret';
import { HOOK, NEW, OLD, OTHER_HOOK, secretNamed } from './account';
import { contextOf, freshContext as fresh } from './contexts';

const PLACE: Place = { address: HOOK, account: 'account', instance: 'n8n' };

describe('the secret that counts', () => {
	it.each<[string, (data: Record<string, unknown>) => void, expected: string]>([
		['the one of this process, which nobody changed', () => undefined, OLD],
		[
			'the newer one that another process saved',
			(data) => Object.assign(data, { hash: hashOf(NEW), version: 2 }),
			NEW,
		],
		[
			'of two that are equally new, the one that n8n saved',
			(data) => Object.assign(data, { hash: hashOf(NEW), version: 1 }),
			NEW,
		],
		[
			'the one of this process, if n8n saved an older one over it',
			(data) => Object.assign(data, { hash: hashOf(NEW), version: 0 }),
			OLD,
		],
		[
			'the one of this process, if n8n lost what it had saved',
			(data) => Object.keys(data).forEach((name) => delete data[name]),
			OLD,
		],
	])('is %s', (_case, change, expected) => {
		const { context, data } = fresh();
		keepRule(context, OLD, PLACE);
		change(data);
		expect([OLD, NEW].filter((secret) => isGenuine(context, secret))).toEqual([expected]);
	});

	it.each([-10, 10])('is the last one drawn, on a clock that is %d minutes off', (minutes) => {
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now');
		const { context, data } = fresh();
		clock.mockReturnValue(now + minutes * 60_000);
		keepRule(context, OLD, PLACE);
		clock.mockReturnValue(now);
		Object.assign(data, { hash: hashOf(NEW), version: Number(data.version) + 1 });
		expect([OLD, NEW].map((secret) => isGenuine(context, secret))).toEqual([false, true]);
		clock.mockRestore();
	});

	it('rises in version with each change, and only then', () => {
		const { context, data } = fresh();
		const versions = [
			() => keepSecret(context, OLD),
			() => keepSecret(context, OLD),
			() => keepRule(context, OLD, PLACE),
			() => keepRule(context, OLD, PLACE),
			() => keepRule(context, OLD, { ...PLACE, address: OTHER_HOOK }),
			() => keepSecret(context, NEW),
			() => forgetRule(context, [NEW]),
		].map((change) => {
			change();
			return data.version;
		});
		expect(versions).toEqual([1, 1, 2, 2, 3, 4, 5]);
	});

	it('is nowhere in what n8n saves', () => {
		const { context, data } = fresh();
		keepRule(context, OLD, PLACE);
		forgetRule(context, [OLD]);
		expect(JSON.stringify(data)).not.toContain(OLD);
	});

	it.each<[string, Record<string, unknown>]>([
		['nothing', {}],
		['no hash', { hash: 'hello', version: 3 }],
		['a hash in a list', { hash: [hashOf(OLD)], version: 3 }],
	])('is none in static data with %s', (_case, data) => {
		const { context } = fresh({ data });
		expect(keptOf(context)).toBeUndefined();
		expect(isGenuine(context, OLD)).toBe(false);
	});

	it('is written back with the next event, if n8n saved an older one over it', () => {
		const { context, data } = fresh();
		keepRule(context, OLD, PLACE);
		Object.assign(data, { hash: hashOf(NEW), version: 0, address: OTHER_HOOK });
		noteEvent(context, 'A');
		expect(data).toMatchObject({ hash: hashOf(OLD), version: 1, ...PLACE });
	});
});

describe('the place of the rule', () => {
	it('is still the old one while the new rule is made', () => {
		const { context } = fresh();
		keepRule(context, OLD, PLACE);
		keepSecret(context, NEW);
		expect(keptOf(context)).toMatchObject({ hash: hashOf(NEW), place: PLACE });
	});

	it('is forgotten with the rule', () => {
		const { context, data } = fresh();
		keepRule(context, OLD, PLACE);
		forgetRule(context, [OLD]);
		expect(keptOf(context)?.place).toBeUndefined();
		expect(JSON.parse(JSON.stringify(data))).toEqual({ hash: hashOf(OLD), version: 2 });
	});
});

describe('the secret for a rule that is made', () => {
	it.each<[string, isFresh: boolean, place: Partial<Place>, found: string[], isOld: boolean]>([
		['a new version keeps that of the deleted rule', false, {}, [NEW, OLD], true],
		['a publication does not', true, {}, [OLD], false],
		['another account does not', false, { account: 'another' }, [OLD], false],
		['another address does not', false, { address: OTHER_HOOK }, [OLD], false],
		['another n8n does not', false, { instance: 'another' }, [OLD], false],
		['a rule with another secret is none', false, {}, [NEW], false],
		['no rule was found', false, {}, [], false],
	])('%s', (_case, isFresh, place, found, isOld) => {
		const { context } = fresh();
		keepRule(context, OLD, PLACE);
		forgetRule(context, found);
		const secret = secretFor(context, isFresh, { ...PLACE, ...place });
		expect(secret === OLD).toBe(isOld);
		expect(found.includes(secret)).toBe(isOld);
		expect(secretFor(context, false, PLACE)).not.toBe(OLD);
	});
});

describe('a test', () => {
	const manual = { mode: 'manual', activation: 'manual' };

	it.each([
		['a call during a test', { mode: 'manual' }, true],
		['a rule made for a test', { mode: 'internal', activation: 'manual' }, true],
		['a call of a published workflow', { mode: 'webhook' }, false],
		['a rule made for a published workflow', { mode: 'trigger', activation: 'activate' }, false],
	])('is known by what n8n says: %s', (_case, context, expected) => {
		expect(isTest(fresh(context).context)).toBe(expected);
	});

	it('is told from production, also while its rule is deleted', () => {
		const { context, data } = fresh(manual);
		keepRule(context, OLD, PLACE);
		expect(
			isTest(contextOf({ id: 'x', mode: 'internal', activation: 'update', data }).context),
		).toBe(true);
		expect(isTest(fresh({ mode: 'internal', activation: 'update' }).context)).toBe(false);
	});

	it('has a secret of its own, and leaves that of production alone', () => {
		const id = 'tested';
		const production = contextOf({ id });
		const test = contextOf({ id, ...manual });
		keepRule(production.context, OLD, PLACE);
		keepRule(test.context, NEW, PLACE);
		expect(isListening(production.context)).toBe(true);
		forgetRule(test.context, [NEW]);
		endTest(test.context);

		expect(isListening(production.context)).toBe(false);
		expect(keptOf(production.context)).toMatchObject({ hash: hashOf(OLD), place: PLACE });
	});
});

it('a secret that this process drew does not stand above one that another process drew later', () => {
	const { context, data } = fresh();
	keepRule(context, OLD, PLACE);
	keepRule(context, secretNamed('p'), PLACE);
	Object.assign(data, { hash: hashOf(NEW), version: 9 });
	keepSecret(context, NEW);
	expect(keptOf(context)).toMatchObject({ hash: hashOf(NEW), version: 9 });
});
