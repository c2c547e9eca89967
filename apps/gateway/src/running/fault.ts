/** Why the gateway or a command cannot go on, in Chinese and with what to do; printed without a stack. */
export class StartFault extends Error {}
