/** Something in a change of the configuration with which data goes. */
export interface DataRisk {
  /** `PersistentVolumeClaim prometheus/data`, `Application metrics`. */
  title: string;
  file: string;
  /** What happens to it. */
  happens: string;
  /** What is lost. */
  loses: string;
}
