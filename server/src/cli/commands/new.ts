import { template } from '../..';
import { catalogue } from '../../examine';
import { type ConfigOptions, Configuration } from '../config';
import { CannotRun, complain, exitCodes } from '../exit';
import { writeNew } from '../write-new';

/** `postmortem-lint new PATH`: writes the template of a profile into a new file; `-` prints it. */
export async function newPostmortem(file: string, options: ConfigOptions): Promise<number> {
  const name = file === '-' ? undefined : file;
  const setup = await new Configuration(options).of(name, complain);
  const [usual, ...others] = catalogue.profiles;
  const profile = [...setup.custom, ...others].find(({ id }) => id === setup.profile) ?? usual;
  if (!profile) throw new CannotRun('there is no profile');
  const { text } = template(profile);
  if (name === undefined) {
    process.stdout.write(text);
    return exitCodes.clean;
  }
  writeNew(name, text);
  complain(`${name}: written; what is to be filled in is marked “[TODO: …]”`);
  const { profile: _, ...unasked } = options;
  const { profile: configured = profile.id } = await new Configuration(unasked).of(name, () => {});
  // Its findings would be a surprise.
  if (configured !== profile.id) complain(`${name}: the configuration has it checked as “${configured}”`);
  return exitCodes.clean;
}
