/** A text that a terminal shows and does not obey: control characters but line ends and tabs are shown as the signs for them (␛). As long as it was. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\r(?!\n)/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\u2426';
  });
