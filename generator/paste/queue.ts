/**
 * What stands before the call of a pasted script: a function that only queues, as in the base code of Meta's own Pixel,
 * so that the script may run before ours.
 */
export const QUEUE = `window.eventContract = window.eventContract || function () {
  (eventContract.queue = eventContract.queue || []).push(arguments);
};`;
