import { McpServer } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { version } from '../../../package.json';
import { CannotRun, CannotWrite } from '../exit';
import type { Documents } from './documents';
import { offerPrompts } from './prompts';
import { offerResources } from './resources';
import type { Tool } from './tool';
import { tools } from './tools';

const INSTRUCTIONS =
  'Checks and writes incident postmortems. Call lint_postmortem after each change. Facts come from the author alone: where one is missing, ask, or leave the [TODO: …] mark.';

/** The MCP server: tools, resources and prompts for documents. */
export function mcpServer(documents: Documents): McpServer {
  const server = new McpServer({ name: 'postmortem-lint', title: 'Postmortem', version }, { instructions: INSTRUCTIONS });
  for (const tool of tools) offer(server, tool, documents);
  offerResources(server);
  offerPrompts(server);
  return server;
}

function offer(server: McpServer, { name, title, description, input, writes, run }: Tool, documents: Documents): void {
  const readOnlyHint = !(writes && documents.mayWrite);
  const annotations = { title, readOnlyHint, destructiveHint: false, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: toStandardJsonSchema(input), annotations }, async (asked) => {
    try {
      const answer = await run(asked, documents);
      return { content: [{ type: 'text', text: JSON.stringify(answer, null, 2) }], structuredContent: answer };
    } catch (error) {
      if (!(error instanceof CannotRun || error instanceof CannotWrite)) throw error;
      return { content: [{ type: 'text', text: error.message }], isError: true };
    }
  });
}
