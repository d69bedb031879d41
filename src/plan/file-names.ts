/** The files that lie in the folder of whoever runs the tool, by the names that they are looked for under. */

export const planFileName = 'resplan.yaml';
export const networkFileName = 'network.yaml';
