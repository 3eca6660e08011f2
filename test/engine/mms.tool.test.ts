import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/rowFields';
import { askAgent } from './agent';
import { onStage } from './cases';
import { URL } from './mms';

const FROM_AI = {
	resource: 'mms',
	to: "={{ $fromAI('to', 'Phone number with country code') }}",
	message: "={{ $fromAI('message', 'Text to send') }}",
	subject: "={{ $fromAI('subject', 'Subject of the message') }}",
	mediaUrl: "={{ $fromAI('picture', 'Address of the picture') }}",
};

const HELLO = { to: '+12025550101', message: 'Hello', subject: 'A subject', picture: URL };

it('an agent sends a picture, and gets the simplified facts', async () => {
	await onStage(async ({ sandbox }) => {
		const { answer, tool } = await askAgent(sandbox, FROM_AI, HELLO);
		const [row = {}] = JSON.parse(answer ?? '[]') as object[];

		expect(row).toMatchObject({ to: '+12025550101', accepted: true, subject: 'A subject' });
		expect(Object.keys(row)).toEqual([...SIMPLIFIED_FIELDS, 'subject']);
		expect(tool?.description).toMatch(/^Sends a picture .*\(MMS\).* at most 20 characters/);
	});
});

it('an agent learns what is wrong with its picture', async () => {
	await onStage(async ({ sandbox }) => {
		const { error } = await askAgent(sandbox, FROM_AI, { ...HELLO, picture: 'a.jpg' });

		expect(error?.message).toContain('where an address with http:// or https:// was expected');
		expect(sandbox.record.requests).toEqual([]);
	});
});
