import type { Profile } from '../../../src/profile/profile.ts';
import { type TravelPlan, type TravelPlanInput } from '../../../src/report/travel-plan/travel-plan.ts';
export declare function planInput(read: Profile, ids?: readonly string[], minGroup?: number): TravelPlanInput;
export declare function planOf(read: Profile, ids?: readonly string[], minGroup?: number): TravelPlan;
