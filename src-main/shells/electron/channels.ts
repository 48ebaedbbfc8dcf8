/** Calls of the page, and events to it. */
export const CALL_CHANNEL = 'kiteline:call';
export const EVENT_CHANNEL = 'kiteline:event';
