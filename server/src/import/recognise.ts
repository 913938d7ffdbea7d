import { t } from '../text/l10n';
import type { Format, ImportedEvent, Source } from './event';
import { alertmanager } from './formats/alertmanager';
import { discordCopy } from './formats/discord-copy';
import { gitLog } from './formats/git-log';
import { githubActions } from './formats/github-actions';
import { irc } from './formats/irc';
import { isoLog } from './formats/iso-log';
import { journald } from './formats/journald';
import { hasAges, kubernetes } from './formats/kubernetes';
import { nginx } from './formats/nginx';
import { opsgenie } from './formats/opsgenie';
import { pagerduty } from './formats/pagerduty';
import { prometheus } from './formats/prometheus';
import { records } from './formats/records';
import { slackCopy } from './formats/slack-copy';
import { slackExport } from './formats/slack-export';
import { syslog } from './formats/syslog';
import { teamsCopy } from './formats/teams-copy';
import { jsonOf } from './json';

/** Every format, in the order in which they are tried: those that nothing else looks like first. */
export const formats: readonly Format[] = [
  slackExport,
  pagerduty,
  opsgenie,
  alertmanager,
  prometheus,
  journald,
  kubernetes,
  gitLog,
  irc,
  nginx,
  githubActions,
  syslog,
  discordCopy,
  teamsCopy,
  slackCopy,
  records,
  isoLog,
];

/** What was recognised. */
export interface Recognised {
  format: Format;
  events: readonly ImportedEvent[];
}

/** The events in a text of another program, in its order; undefined for a text that is nothing of what is known. `id`: the format that it is surely in. */
export function recognise(text: string, id?: string): Recognised | undefined {
  const source = sourceOf(text);
  for (const format of id === undefined ? formats : formats.filter((own) => own.id === id)) {
    const events = format.read(source);
    if (events && events.length > 0) return { format, events };
  }
  return undefined;
}

/** Why a text that looks like something is not taken, where a person can do something about it. */
export const whyNot = (text: string): string | undefined =>
  hasAges(sourceOf(text.slice(0, 2000)).lines)
    ? t('These events of Kubernetes give their ages, not their times. Copy the output of “kubectl get events -o json”.')
    : undefined;

function sourceOf(whole: string): Source {
  const text = whole.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let json: { value: unknown } | undefined;
  return {
    text,
    lines: text.split('\n').map((line) => line.trimEnd()),
    get json() {
      json ??= { value: jsonOf(text) };
      return json.value;
    },
  };
}
