import type { Profile, ProfileChoice } from '../model/profile';
import { alx } from './alx';
import { atlassian } from './atlassian';
import { awsCoe } from './aws-coe';
import { googleSre } from './google-sre';
import { incident } from './incident';
import { pagerduty } from './pagerduty';

export { profileFromTemplate } from './template';
export { alx, incident };

/** Every built-in profile, the default first. */
export const profiles: readonly Profile[] = [incident, alx, googleSre, atlassian, pagerduty, awsCoe];

export const defaultProfile: Profile = incident;

/** How a document is read that nobody has set a profile for: by the one it names, else the one it clearly follows, else the default. */
export const byItself: ProfileChoice = { profile: defaultProfile, profiles, detect: true };
