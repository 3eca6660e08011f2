import { removeFromList } from '../../api/contacts/lists';
import type { ChangePorts } from '../../api/ask';
import type { Change } from '../../api/contacts/write';
import { isProblem } from '../../messaging/problem';
import type { LostChanges } from '../contact/tryMemory';

/** Lets ClickSend remove contacts from a list. A lost answer of an earlier try makes the count unknown. */
export async function removeCounted(
	ports: ChangePorts,
	listId: number,
	how: string,
	lost: LostChanges,
	body?: object,
): Promise<Change<{ removed: number | null }>> {
	const name = `${how} of list ${listId}`;
	const wasLost = lost[name] === true;
	lost[name] = true;
	const change = await removeFromList(ports, listId, how, wasLost, body);
	if (!isProblem(change.result) || !change.mayHaveChanged) {
		Reflect.deleteProperty(lost, name);
	}
	return change;
}
