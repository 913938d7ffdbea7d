import { template } from '../..';
import { catalogue } from '../../examine';
import { type ConfigOptions, Configuration } from '../config';
import { CannotRun, complain, exitCodes } from '../exit';
import { writeNew } from '../write-new';

/** `postmortem-lint new PATH`: writes the template of a profile into a new file; `-` prints it. */
export async function newPostmortem(file: string, options: ConfigOptions): Promise<number> {
  const setup = await new Configuration(options).of(file === '-' ? undefined : file, complain);
  const [usual, ...others] = catalogue.profiles;
  const profile = [...setup.custom, ...others].find(({ id }) => id === setup.profile) ?? usual;
  if (!profile) throw new CannotRun('there is no profile');
  const { text } = template(profile);
  if (file === '-') process.stdout.write(text);
  else {
    writeNew(file, text);
    complain(`${file}: written; what is to be filled in is marked “[TODO: …]”`);
  }
  return exitCodes.clean;
}
