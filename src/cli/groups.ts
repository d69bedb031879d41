import type { Profile } from '../profile/profile.ts';
import type { EstimateReport } from '../report/estimate-report.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';

/** Figures by site, department or employer, for groups large enough to be shown. */
export function groupReports(
  _profile: Profile,
  _settings: Settings,
  _options: Options,
): { groups: EstimateReport['groups']; groupsHidden: number } {
  return { groups: [], groupsHidden: 0 };
}
