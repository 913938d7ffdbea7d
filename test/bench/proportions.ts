/**
 * What postmortems are written in. Measured over 89 real postmortems, which have 51,661 words and half of them at most 484 each;
 * counts are set so that made-up documents have, for their length, as much of everything as those.
 * A share is of a hundred documents; a pair is such a share, and how many such a document has in 600 words.
 */
export const REAL = {
  /** The form of sections’ titles. */
  title: { heading: 70, label: 22, bold: 8 },
  /** How the timeline is set: as items, lines of one paragraph, paragraphs, running text, headings, a table, lines with hard breaks. */
  entry: { item: 39, line: 12, paragraph: 12, prose: 20, heading: 10, row: 4, break: 3 },
  /** Where the zone of most clock times is written: beside them, nowhere, or once for all. */
  zoned: { explicit: 48, none: 32, declared: 20 },
  zone: { UTC: 42, PST: 18, GMT: 11, EAT: 5, WAT: 5, CEST: 5, 'GMT+1': 4, PDT: 4, 'UTC-5': 3, EDT: 3 },
  clock: { '12 hours': 55, '24 hours': 45 },
  bullet: { '-': 72, '*': 26, '+': 2 },
  /** Entries of the timeline and tasks in 600 words. */
  entries: 9,
  tasks: 5,
  /** Of a hundred documents, tasks or lists. */
  shares: {
    frontMatter: 7,
    crlf: 2,
    byteOrderMark: 1,
    wrapped: 16,
    isoDate: 27,
    summaryLine: 70,
    summaryList: 40,
    boldLabels: 17,
    listedTasks: 75,
    orderedTasks: 24,
    checkBoxes: 5,
    looseItems: 7,
    itemsOfSeveralLines: 8,
    vagueTask: 21,
    blame: 15,
  },
  marks: {
    code: [35, 10],
    bold: [40, 11],
    italic: [18, 2.8],
    link: [24, 7],
    address: [21, 4],
    autolink: [7, 3.8],
    reference: [6, 10],
    image: [12, 1.5],
    html: [4, 29],
    escape: [2, 20],
    quotation: [29, 4],
    emoji: [3, 1.3],
    hardBreak: [7, 16],
  },
  blocks: {
    heading: [30, 3.5],
    list: [45, 2],
    nestedList: [10, 3.4],
    table: [6, 1.4],
    fence: [7, 2.6],
    indentedCode: [3, 2.3],
    quote: [8, 1.8],
    html: [6, 3],
    comment: [2, 1],
    break: [11, 3],
  },
  trailingSpaces: [48, 7],
} as const;
