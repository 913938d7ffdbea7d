import { readFileSync } from 'node:fs';

const fixture = (name: string) => readFileSync(`test/fixtures/${name}`, 'utf8').replace(/\r\n/g, '\n');

/** A postmortem without its corrective part, with two times without a time zone. */
export const outage = fixture('checkout-outage.md');

/** No postmortem, whatever it says about times. */
export const notes = fixture('notes.md');
