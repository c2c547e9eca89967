import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';

export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;
export type PasskeyAnswer = AuthenticationResponseJSON;
export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON;

/** Whether this browser has passkeys, at this address: without https it has none. */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** What a device gave, or why it did not, in words for the person. */
export type FromDevice<T> = { readonly given: T } | { readonly problem: string };

// A browser does not say whether somebody turned away, was not recognized or waited too long: pages are not to know.
const problems: Readonly<Record<string, string>> = {
  InvalidStateError: '这台设备已经有这个账号的通行密钥，不用再添加。',
  NotSupportedError: '这台设备不能用通行密钥，请换一台，或者用验证码。',
  SecurityError: '通行密钥在这个地址不能用，请用验证码，并告知系统管理员。',
};
const UNDONE = '设备没有确认是您本人：可能是取消了，或者等得太久。请再试一次，或者用验证码。';

async function from<T>(asked: Promise<T>): Promise<FromDevice<T>> {
  try {
    return { given: await asked };
  } catch (error) {
    return { problem: problems[(error as Error).name] ?? UNDONE };
  }
}

const library = () => import('@simplewebauthn/browser');

/** Lets a device prove that its owner is here. */
export const askDevice = (question: PasskeyQuestion): Promise<FromDevice<PasskeyAnswer>> => from(library().then(({ startAuthentication }) => startAuthentication({ optionsJSON: question })));

/** Lets a device make a passkey. */
export const makePasskey = (creation: PasskeyCreation): Promise<FromDevice<RegistrationResponseJSON>> => from(library().then(({ startRegistration }) => startRegistration({ optionsJSON: creation })));
