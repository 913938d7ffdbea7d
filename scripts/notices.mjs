// Names the packages that are inside the bundles, with the texts of their licences.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const NAME = 'THIRD_PARTY_NOTICES.txt';
const RULE = '-'.repeat(80);

/** Writes the notices for what esbuild bundled into a folder. Fails for a package without a licence. */
export async function writeNotices(folder, results) {
  const packages = await Promise.all([...foldersIn(results)].sort().map(packageIn));
  await writeFile(path.join(folder, NAME), noticesFor(packages));
}

/** The folders of the packages of which a bundle contains anything. */
function foldersIn(results) {
  const inputs = results.flatMap(({ metafile }) => Object.values(metafile.outputs)).flatMap(({ inputs }) => Object.entries(inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
}

async function packageIn(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = await readdir(folder);
  const texts = (pattern) => Promise.all(files.filter((file) => pattern.test(file)).map((file) => textOf(path.join(folder, file))));
  const [licence, ...others] = await texts(/^licen[cs]e(?:-mit)?(?:\.(?:md|txt))?$/i);
  if (!licence || others.length > 0) throw new Error(`${folder} must have one licence text: it is inside a bundle.`);
  return {
    title: `${name} ${version} (${license})`,
    text: [licence, ...(await texts(/^(?:notice|third-?party-?notices)(?:\.(?:md|txt))?$/i))].join('\n\n'),
  };
}

const textOf = async (file) => (await readFile(file, 'utf8')).replace(/\r\n?/g, '\n').trim();

/** Packages with the same text are named above it together. */
function noticesFor(packages) {
  const titles = new Map();
  for (const { title, text } of packages) titles.set(text, new Set(titles.get(text)).add(title));
  const parts = [...titles].map(([text, names]) => `${RULE}\n${[...names].join('\n')}\n${RULE}\n\n${text}\n`);
  return ['Postmortem contains the work of others. Their packages and licences are:\n', ...parts].join('\n');
}
