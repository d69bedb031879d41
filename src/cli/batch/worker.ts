/** What a thread of a batch runs: one employer after the other. */
export { runClient as default } from './run-client.ts';
