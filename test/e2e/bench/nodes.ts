import type { INode } from 'n8n-workflow';

import type { AppSubject } from '../../bench/app/subjects';
import { OTHER_EXPRESSIONS, PLAIN_FIELDS } from '../../bench/items';
import type { CredentialRef } from '../n8n/rest';
import { clickSendNode, node } from '../n8n/workflow';

const PLACE: [number, number] = [2, 0];

export function nodeOf(subject: AppSubject, credential: CredentialRef): INode {
	switch (subject) {
		case 'nothing':
			return node('No Operation', 'n8n-nodes-base.noOp', PLACE);
		case 'a':
			return clickSendNode(PLACE, credential, PLAIN_FIELDS);
		case 'b':
			return clickSendNode(PLACE, credential, { mapping: 'autoMapInputData' });
		case 'f':
			return clickSendNode(PLACE, credential, OTHER_EXPRESSIONS);
	}
}
