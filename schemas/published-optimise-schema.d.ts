/** The text of optimise.schema.json. */
export declare function publishedOptimiseSchema(): string;
