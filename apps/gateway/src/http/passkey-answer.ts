import { z } from 'zod';

const encoded = z.string().max(20_000).regex(/^[A-Za-z0-9_-]*$/);
const named = { id: encoded, rawId: encoded, type: z.literal('public-key') };
// What else a browser adds is not looked at.
const nothing = z.unknown().transform(() => ({}));

/** What a browser sends of a passkey that signed. */
export const passkeyAnswer = z.object({ ...named, response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }), clientExtensionResults: nothing });

/** What a browser sends of a passkey that was made. */
export const newPasskey = z.object({
  ...named, response: z.object({ clientDataJSON: encoded, attestationObject: encoded, transports: z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(7).optional().catch(undefined) }), clientExtensionResults: nothing,
});
