import type { Span } from './model';
import { mereExample, secretKinds } from './secret-table';

export interface Secret {
  /** What it is, as a noun: “GitHub token”. */
  name: string;
  span: Span;
}

/** Credentials in a text, code and comments included: who reads the file reads those too. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { name, pattern } of secretKinds) {
    for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
      const secret = groups?.secret ?? whole;
      if (mereExample.test(secret) || (name === 'password' && !isMixed(secret))) continue;
      const start = index + whole.lastIndexOf(secret);
      const span = { start, end: start + secret.length };
      if (!found.some((other) => other.span.start < span.end && span.start < other.span.end)) found.push({ name, span });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Letters with digits or signs among them: “password: incorrect” names no password. */
const isMixed = (value: string): boolean => /[A-Za-z]/.test(value) && /\d/.test(value) && !/^[\w-]+\.\w+$|^https?:/.test(value);
