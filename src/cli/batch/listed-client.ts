import type { ResplanError } from '../../resplan-error.ts';

/** One employer as the manifest, or a plan in a folder, lists it. Paths are from the folder of the list. */
export interface ListedClient {
  name: string;
  /** Surveys or a profile; none where the plan names them. */
  files: string[];
  plan: string | null;
  /** As it is written. */
  headcount: string | null;
  language: string | null;
  /** Whether the report is to bear this name, or the plan's. */
  isNamed: boolean;
  /** Why nothing can be made of it. */
  problem: ResplanError | null;
}

export interface ClientList {
  /** The folder that paths are from. */
  base: string;
  clients: ListedClient[];
  /** Columns that mean nothing here. */
  unusedColumns: string[];
}
