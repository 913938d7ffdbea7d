/** What a value has to look like to be taken for a secret: made up by a person, made by a program, a name and a password in base64, or nothing special. */
export type Look = 'chosen' | 'generated' | 'login' | 'any';

export const looks: Readonly<Record<Look, (value: string) => boolean>> = {
  // “password: incorrect” names no password.
  chosen: (value) => /[A-Za-z]/.test(value) && /\d/.test(value) && !NO_PASSWORD.test(value) && !CONSTANT.test(value),
  generated: isGenerated,
  login: (value) => /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(decoded(value)),
  any: (value) => /[A-Za-z]/.test(value),
};

/** As names of constants are written: `SIGN_IN_V2`. */
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]{1,40}){2,9}$/;

/** Files, addresses, folders, dates, lengths of time, numbers and names of hashes. */
const NO_PASSWORD =
  /^[\w-]+\.[a-z]\w*$|^https?:|^\.?\/|^\d{4}-\d\d-\d\d|^\d+(?:ms|s|m|h|d)$|^0x[0-9a-f]+$|^(?:sha-?\d+|md5|bcrypt|argon2\w{0,2}|pbkdf2\w{0,20}|scrypt|oauth2?|base64)\b/i;

/** Names of things, which begin with what they are a name of. */
const NAME = /^(?:sha-?\d*|md5|arn|urn|https?|file|projects)[:/-]/i;

/** Whether letters and digits are among each other as a program draws them, and not in words, names or dates. */
function isGenerated(value: string): boolean {
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  const digits = value.replace(/\D/g, '').length;
  if (digits === 0 || letters < 3 || NAME.test(value) || !isVaried(value)) return false;
  if (digits < 4 && inWords(value) > letters * 0.6) return false;
  // In names and paths there is a sign between each two words.
  const mixed = value.split(/[^A-Za-z0-9]+/).filter((part) => /[A-Za-z]/.test(part) && /\d/.test(part));
  return mixed.some((part) => part.length >= 16) || mixed.join('').length >= value.length / 2;
}

/** Whether a value has more than a few different signs. */
export const isVaried = (value: string, least = 8): boolean => new Set(value).size >= Math.min(least, value.length / 2);

/** How many letters are in words: four or more in a row, in one case. */
const inWords = (value: string): number => (value.match(/[A-Z]?[a-z]{4,}|[A-Z]{4,}/g) ?? []).join('').length;

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
