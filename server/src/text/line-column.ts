import { TextDocument } from 'vscode-languageserver-textdocument';

/** As people and editors count: both from 1, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Turns a text's offsets into lines and columns. */
export function places(text: string): (offset: number) => Place {
  const document = TextDocument.create('', 'markdown', 0, text);
  return (offset) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
}
