import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { languageOf } from '../../server/src/lsp/languages';
import { allOf, eitherOf, isRightToLeft, later, oneOf, seenIn, speak, t } from '../../server/src/text/l10n';

describe('a text', () => {
  afterEach(() => speak());

  it('is English until a language is set, its values in their places', () => {
    assert.equal(t('“{0}” is empty. Write something below it.', 'Impact'), '“Impact” is empty. Write something below it.');
    assert.equal(t('{1} of {0}', 5, 'one'), 'one of 5');
  });

  it('keeps what is no place of a value', () => {
    assert.equal(t('This is no object. Write one: {}.'), 'This is no object. Write one: {}.');
    assert.equal(t('{0} {2}', '$&'), '$& {2}');
  });

  it('is the one of the language, and English where that has none', () => {
    speak({ locale: 'es', texts: { 'Add {0}': 'Agregar {0}' } });
    assert.equal(t('Add {0}', 'UTC'), 'Agregar UTC');
    assert.equal(t('Remove “{0}”', 'x'), 'Remove “x”');
    assert.equal(t('constructor'), 'constructor');
    assert.equal(t(later('Add {0}'), 1), 'Agregar 1');
  });

  it('written from right to left is kept apart from what is around it, and values from the text', () => {
    speak({ locale: 'ar', texts: { 'Add {0} to {1} times': 'إضافة {0} إلى {1}' } });
    assert.equal(t('Add {0} to {1} times', '14:05 UTC', 3), '\u2067إضافة \u206814:05 UTC\u2069 إلى 3\u2069');
  });
});

it('what gives a direction takes no room in a picture', () => {
  speak({ locale: 'ar', texts: {} });
  assert.equal(seenIn(t('+{0}', t('{0} min', '3'))), '+3 min'.length);
  speak();
});

it('lists are those of the language', () => {
  assert.equal(allOf(['an owner', 'a due date', 'a ticket']), 'an owner, a due date and a ticket');
  assert.equal(oneOf(['+05:30', '+02:00', '+01:00']), '+05:30, +02:00 or +01:00');
  assert.equal(eitherOf(['+05:30', '+02:00', '+01:00']), '+05:30 or +02:00 or +01:00');
  assert.equal(allOf(['one']), 'one');
  speak({ locale: 'es', texts: { '{0} or {1}': '{0} o {1}' } });
  assert.equal(allOf(['a', 'b']), 'a y b');
  assert.equal(eitherOf(['a', 'b']), 'a o b');
  speak();
});

describe('the language of a client', () => {
  for (const [client, locale] of [
    ['es', 'es'],
    ['es-419', 'es'],
    ['fr_CA.UTF-8', 'fr'],
    ['pt', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['AR', 'ar'],
  ] as const)
    it(`is ${locale} for ${client}`, async () => assert.equal((await languageOf(client))?.locale, locale));

  for (const client of ['en', 'en-GB', 'de', 'C', '', 'constructor', '../es'])
    it(`is English for “${client}”`, async () => assert.equal(await languageOf(client), undefined));
});

it('languages that are written from right to left are known', () => {
  assert.ok(isRightToLeft('ar') && isRightToLeft('ar-EG') && !isRightToLeft('arn') && !isRightToLeft('pt-br'));
});
