/** The file with this text between the two marks, whatever is there now. */
export function withMarked(file: string, [begin, end]: readonly [string, string], text: string): string {
  const [before, after] = [file.indexOf(begin), file.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`The marks ${begin} and ${end} are lost`);
  return `${file.slice(0, before)}${begin}\n\n${text}\n${file.slice(after)}`;
}
