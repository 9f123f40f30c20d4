import type { GeneratorFiles, PlacedDocument } from '@edp/manifests';
import type { Request } from '../requests/artifact.ts';
import type { ChartLibrary } from './chart-library.ts';

export interface RenderOptions {
  library: ChartLibrary;
  /** Returns Helm's executable. */
  helm: () => Promise<string>;
  /** Returns Kustomize's executable. */
  kustomize: () => Promise<string>;
  /** Directory for charts while they are rendered, and for what they rendered to. */
  directory: string;
  /** What git generators find in the repository of the tree. */
  repository: GeneratorFiles;
  /** Returns the requests of a document that came out. */
  requestsOf: (document: PlacedDocument) => Request[];
  /** Returns the requests of files of a directory that is no chart, and its documents. */
  readFiles: (files: ReadonlyMap<string, Buffer>) => { requests: Request[]; documents: PlacedDocument[] };
}
