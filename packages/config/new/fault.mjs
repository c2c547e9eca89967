/** Why nothing was written, in Chinese and with what to do. */
export class NewFault extends Error {}
