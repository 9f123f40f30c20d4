import type { GeneratorFiles, PlacedDocument } from '@edp/manifests';
import type { DocumentRequests } from '../requests/rendered-requests.ts';
import type { ChartLibrary } from './chart-library.ts';

export interface RenderOptions {
  library: ChartLibrary;
  /** Returns Helm's executable. */
  helm: () => Promise<string>;
  /** Returns Kustomize's executable. */
  kustomize: () => Promise<string>;
  /** Directory for charts while they are rendered, and for what they rendered to. */
  directory: string;
  /** Whether a kustomization of the tree has parts that another one makes something else of. */
  isShared: (directory: string) => boolean;
  /** What git generators find in the repository of the tree. */
  repository: GeneratorFiles;
  /** Returns what a document asks for that came out. */
  requestsOf: (document: PlacedDocument) => DocumentRequests;
  /** Returns what the documents of files of a directory ask for that is no chart. */
  readFiles: (files: ReadonlyMap<string, Buffer>) => DocumentRequests[];
}
