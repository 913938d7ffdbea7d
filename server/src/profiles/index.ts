import type { Profile } from '../core/profile';
import { alx } from './alx';

/** Every built-in profile, the default first. */
export const profiles: readonly Profile[] = [alx];

export const defaultProfile: Profile = alx;
