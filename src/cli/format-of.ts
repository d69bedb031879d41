/** The format that a file's name asks for, of those there are; null where it asks for none. */
export function formatOf<F extends string>(output: string | undefined, formats: readonly F[]): F | null {
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const meant = extension === 'htm' ? 'html' : extension === 'txt' ? 'text' : extension;
  return formats.find((format) => format === meant) ?? null;
}
