/** The text of estimate.schema.json. */
export declare function publishedEstimateSchema(): string;
