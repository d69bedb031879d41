import manifest from '../package.json' with { type: 'json' };

/** Of resplan. */
export const version: string = manifest.version;
