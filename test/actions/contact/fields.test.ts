import { additionalFields } from '../../../nodes/ClickSend/actions/contact/fields';
import { titleOf, WRITTEN_FIELDS } from '../../../nodes/ClickSend/messaging/contacts/contactFields';

it('each field of a contact can be added, under the name that errors have for it', () => {
	const { options = [] } = additionalFields('phoneNumber');
	const shown = options.flatMap((one) =>
		'displayName' in one ? [[one.name, one.displayName]] : [],
	);
	const named = Object.entries(WRITTEN_FIELDS).map(([name, field]) => [name, titleOf(field)]);

	expect(shown.sort()).toEqual(named.sort());
});
