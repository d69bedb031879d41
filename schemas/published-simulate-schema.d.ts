/** The text of simulate.schema.json. */
export declare function publishedSimulateSchema(): string;
