import type { DocumentSymbol, DocumentUri, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from './feature';
import { outlineOf } from './outline';
import type { OutlineNode } from './protocol';
import { SymbolKind } from './protocol-values';

/** The outline's sections, entries and action items as document symbols. */
export const symbols: Feature = ({ connection, documents, client }) => {
  if (!client.documentSymbols) return {};
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const reading = await documents.reading(uri);
    const nested = symbolsOf((reading && outlineOf(reading)?.nodes) ?? []);
    return client.nestedSymbols ? nested : flat(nested, uri);
  });
  return { documentSymbolProvider: { label: 'Postmortem' } };
};

/** Elements are checks and no symbols of their own. */
const kinds: Partial<Record<OutlineNode['kind'], SymbolKind>> = {
  section: SymbolKind.String,
  entry: SymbolKind.Event,
  action: SymbolKind.Object,
};

function symbolsOf(nodes: readonly OutlineNode[]): DocumentSymbol[] {
  return nodes.flatMap(({ kind, label, detail, range, selectionRange, children = [] }): DocumentSymbol[] => {
    const below = symbolsOf(children);
    const symbol = kinds[kind];
    if (!symbol || !range || !selectionRange) return below;
    return [{ name: label || kind, kind: symbol, range, selectionRange, children: below, ...(detail && { detail }) }];
  });
}

const flat = (nested: readonly DocumentSymbol[], uri: DocumentUri, containerName?: string): SymbolInformation[] =>
  nested.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName && { containerName }) },
    ...flat(children, uri, name),
  ]);
