import { memoText } from '../../text/memo-text';

/** Some words of a text, without their place. */
export interface Words {
  readonly text: string;
}

/** The same object for the same text, so that what is memoised on it stays known. */
export const wordsOf = memoText((text): Words => ({ text }));
