/** The text of report.schema.json. */
export declare function publishedReportSchema(): string;
