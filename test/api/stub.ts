import { AxiosError, CanceledError, type InternalAxiosRequestConfig } from 'axios';
import {
	NodeApiError,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type JsonObject,
} from 'n8n-workflow';

import { NODE } from '../output/cases';

/** The values of the credential, which must never show anywhere else. */
export const KEY = 'C1C2C3C4-KEY0-4E70-0000-000000000000';
export const LOGIN = { username: 'john', password: KEY };
const BASIC = `Basic ${Buffer.from(`${LOGIN.username}:${KEY}`).toString('base64')}`;

interface SystemFields {
	code?: string;
	syscall?: string;
	cause?: unknown;
	errors?: unknown;
}

/** Makes an error of Node. */
export const systemError = (fields: SystemFields, message = `${fields.syscall} failed`): Error =>
	Object.assign(new Error(message), fields);

/** The request as axios keeps it in each of its errors, with the login. */
const CONFIG = {
	auth: LOGIN,
	headers: { Authorization: BASIC },
} as unknown as InternalAxiosRequestConfig;

/** Makes an error as axios throws it, around an error of Node if there is one. */
export function axiosError(code: string, cause?: Error, message = 'Request failed'): AxiosError {
	const error = new AxiosError(message, code, CONFIG, { _header: BASIC });
	return cause === undefined ? error : Object.assign(error, { cause });
}

/** Makes the error that axios makes from an error of Node. */
export const axiosErrorFrom = (cause: Error & { code?: string }): AxiosError =>
	AxiosError.from(cause, cause.code, CONFIG, { _header: BASIC });

export const cancelled = (): AxiosError =>
	Object.assign(new CanceledError('canceled'), { config: CONFIG });

/** Makes the error that n8n's helper throws. */
export const wrapped = (error: Error): NodeApiError =>
	new NodeApiError(NODE, error as unknown as JsonObject);

/** Makes an error with one cause per address that was tried. */
export const aggregate = (...errors: Error[]): AggregateError => new AggregateError(errors);

/** n8n's helper, as far as the node uses it. */
export type Helper = (type: string, options: IHttpRequestOptions) => Promise<unknown>;

const CREDENTIAL = {
	base_url: 'https://rest.clicksend.com/v3',
	username: LOGIN.username,
	key: KEY,
};

/** n8n's context, as far as the node uses it. */
export const contextWith = (helper: Helper, credential: object = CREDENTIAL): IExecuteFunctions =>
	({
		getCredentials: async () => credential,
		helpers: { httpRequestWithAuthentication: helper },
	}) as unknown as IExecuteFunctions;
