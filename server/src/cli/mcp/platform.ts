// What the library asks of its platform; the build puts this in the place of its own answer, whose validator is a twelfth of the package.
export { default as process } from 'node:process';
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
