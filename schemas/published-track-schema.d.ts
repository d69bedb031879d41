/** The text of track.schema.json. */
export declare function publishedTrackSchema(): string;
