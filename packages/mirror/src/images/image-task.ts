import type { Comparison, CopyImageOptions } from '@edp/oci';
import type { ImageSet, ImageTag } from './image-set.ts';

/** One tag on its way. */
export interface ImageTask {
  set: ImageSet;
  tag: ImageTag;
  copy: CopyImageOptions;
}

/** The same, compared at both sides. */
export interface ComparedTask extends ImageTask {
  comparison?: Comparison;
  /** Why it could not be compared, or must not be copied. */
  error?: unknown;
}
