/** A row of a table by the titles of its columns, in small letters. */
export type Row = ReadonlyMap<string, string>;

/** The rows of a text in CSV or TSV whose first row has the titles; undefined where rows have other numbers of fields. */
export function rowsOf(text: string): Row[] | undefined {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const mark = ['\t', ',', ';'].find((candidate) => first.split(candidate).length > 1);
  if (!mark) return undefined;
  const [titles = [], ...records] = fieldsOf(text.trim(), mark);
  const names = titles.map((title) => title.trim().toLowerCase());
  if (records.length === 0 || records.some((record) => record.length !== names.length)) return undefined;
  return records.map((record) => new Map(record.map((field, index) => [names[index] ?? '', field.trim()])));
}

/** The fields of each record; in quotation marks a field may have separators and line ends (RFC 4180). */
function fieldsOf(text: string, mark: string): string[][] {
  const records: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const [field, end] = text[at] === '"' ? quoted(text, at) : bare(text, at, mark);
    records.at(-1)?.push(field);
    if (text[end] === mark) at = end + 1;
    else {
      const next = text[end] === '\r' ? end + 2 : end + 1;
      if (next > text.length) break;
      records.push([]);
      at = next;
    }
  }
  return records.filter((record) => record.length > 1 || record[0] !== '');
}

function bare(text: string, at: number, mark: string): [string, number] {
  let end = at;
  while (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(at, end), end];
}

function quoted(text: string, at: number): [string, number] {
  let end = at + 1;
  for (;;) {
    const close = text.indexOf('"', end);
    if (close < 0) return [text.slice(at), text.length];
    if (text[close + 1] !== '"') return [text.slice(at + 1, close).replaceAll('""', '"'), close + 1];
    end = close + 2;
  }
}
