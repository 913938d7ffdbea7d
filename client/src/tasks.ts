import {
  type Disposable,
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { commandLine } from './command-line';

const TYPE = 'postmortem';

/** A task as `tasks.json` may have it. */
interface CheckDefinition extends TaskDefinition {
  /** Files, folders and globs; the whole folder without any. */
  paths?: string[];
  /** More options of the command line. */
  args?: string[];
}

/** Offers the command line as a task: one for each folder that is open, and those of `tasks.json`. */
export function registerTasks(context: ExtensionContext): Disposable {
  const taskOf = (definition: CheckDefinition, folder: WorkspaceFolder, name: string): Task => {
    const { paths = [], args: more = [] } = definition;
    const { program, args, env } = commandLine(context, '--format', 'unix', ...more, '--', ...paths);
    const execution = new ProcessExecution(program, args, { cwd: folder.uri.fsPath, env });
    return new Task(definition, folder, name, 'postmortem', execution, '$postmortem');
  };
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskOf({ type: TYPE }, folder, 'check postmortems')),
    resolveTask({ definition, scope, name }) {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder && taskOf(definition as CheckDefinition, folder, name);
    },
  });
}
