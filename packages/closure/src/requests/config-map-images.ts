import { isRecord } from '@edp/kit';
import type { Request } from './artifact.ts';
import type { PlacedDocument } from '@edp/manifests';
import { findImages } from './find-images.ts';
import { isImageVariable } from './image-variable.ts';
import { imageRequest } from './request-of.ts';

const VALUES_FILE = /\.(?:ya?ml|json)$/i;
const IMAGE_NAME = /(?:^|[-_.])image$|[a-z]Image$/i;

/**
 * Returns the images of a ConfigMap or Secret by rule: those of values that are YAML or JSON files by their key, and values whose key ends
 * in `image`, or which an environment would take for one by its name, and which are a whole reference with a registry or an owner.
 */
export function configMapImages(document: PlacedDocument): Request[] {
  const { value } = document;
  if (!isRecord(value)) return [];
  return ['data', 'stringData'].flatMap((part) =>
    Object.entries(isRecord(value[part]) ? value[part] : {}).flatMap(([key, text]): Request[] => {
      if (typeof text !== 'string' || (part === 'data' && value['kind'] === 'Secret')) return [];
      const path = [part, key];
      if (VALUES_FILE.test(key))
        return /image|repository/i.test(text) ? document.inside(path, text).flatMap((inner) => findImages(inner)) : [];
      if ((!IMAGE_NAME.test(key) && !isImageVariable(key)) || !text.includes('/')) return [];
      const image = imageRequest(text.trim(), { explicit: true });
      return image === undefined ? [] : [{ ...image, at: { file: document.file, line: document.lineOf(path) } }];
    }),
  );
}
