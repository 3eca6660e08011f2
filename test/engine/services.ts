import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** The values that the user typed into the credential dialog. */
export interface ClickSendCredential {
	base_url: string;
	username: string;
	key: string;
	to?: string;
}

const unused = (what: string) => (): never => {
	throw new Error(`The engine asked for ${what}, which these tests do not offer`);
};

/** n8n's credential store with one entry; authentication is the credential type's own, as in n8n. */
class OneCredential extends ICredentialsHelper {
	constructor(
		private readonly type: ICredentialType,
		private readonly data: ICredentialDataDecryptedObject,
	) {
		super();
	}

	getParentTypes = (): string[] => [];

	isCredentialUsableByNode = (): boolean => true;

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_type: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type;
		if (typeof authenticate !== 'function') return unused('declarative authentication')();
		return await authenticate(credentials, options);
	}

	preAuthentication = async (): Promise<undefined> => undefined;

	runPreAuthentication = async (): Promise<undefined> => undefined;

	getCredentials = unused('stored credentials');

	getDecrypted = async (): Promise<ICredentialDataDecryptedObject> => ({ ...this.data });

	updateCredentials = unused('an update of credentials');

	updateCredentialsOauthTokenData = unused('an update of a token');

	getCredentialsProperties = (): INodeProperties[] => this.type.properties;
}

/** n8n checks these addresses and calls none of them. */
const N8N_URL = 'http://127.0.0.1:5678';

/** The data that n8n gives its engine beside the workflow. */
export function additionalData(
	credentialType: ICredentialType,
	credential: ClickSendCredential,
	mode: WorkflowExecuteMode,
	executionId: string,
): IWorkflowExecuteAdditionalData {
	const workflowData = {
		id: 'test-workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		nodes: [],
		connections: {},
		createdAt: new Date(0),
		updatedAt: new Date(0),
	};
	return {
		credentialsHelper: new OneCredential(credentialType, { ...credential }),
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflowData),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: N8N_URL,
		instanceBaseUrl: N8N_URL,
		webhookBaseUrl: N8N_URL,
		webhookWaitingBaseUrl: 'https://n8n.example.com/webhook-waiting',
		webhookTestBaseUrl: N8N_URL,
		formBaseUrl: N8N_URL,
		formWaitingBaseUrl: N8N_URL,
		formTestBaseUrl: N8N_URL,
		mcpBaseUrl: N8N_URL,
		mcpTestBaseUrl: N8N_URL,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: unused('a sub-workflow'),
		getRunExecutionData: unused('another execution'),
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => undefined,
		startRunnerTask: unused('a task runner'),
	};
}
