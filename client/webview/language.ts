import { speak } from '../../server/src/text/l10n';

/** Has the page speak the language that the extension wrote into it. */
export const speakAsThePage = (): void => speak(JSON.parse(document.getElementById('language')?.textContent ?? ''));
