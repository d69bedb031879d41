/** The text of profile.schema.json. What must agree between its parts, such as totals, no JSON Schema can say. */
export declare function publishedProfileSchema(): string;
