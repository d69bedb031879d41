export { planJsonSchema as publishedPlanSchema } from '../src/plan/json-schema.ts';
