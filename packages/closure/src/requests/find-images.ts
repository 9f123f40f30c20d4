import { isRecord, textOf } from '@edp/kit';
import type { Request } from './artifact.ts';
import type { PlacedDocument } from '@edp/manifests';
import { imageOfMap } from './image-map.ts';
import { isImageVariable } from './image-variable.ts';
import { operatorArgument } from './operator-images.ts';
import { containerImage, imageRequest, unknownImage } from './request-of.ts';

type Path = (string | number)[];

/** Keys of Kubernetes objects that hold no image but what others say about them. */
const SKIPPED = new Set(['metadata', 'managedFields']);
/** Keys of other names than `image` that hold one in resources of operators. */
const IMAGE_KEY = /^(?:.+Image|.+_image|imageName|imageRef|image_name)$/;
/** A list of images, or a map of them by other names. */
const IMAGES_KEY = /^(?:images|.+_images)$/;
/** What names an image and no switch: with an owner, a registry, or a tag. */
const WHOLE = /\/|^[\w.-]+:\w[\w.-]*$/;
/** What stands beside `image` in a container, whatever its list is called. */
const CONTAINER_KEYS = ['name', 'command', 'args', 'ports', 'env', 'resources', 'volumeMounts', 'imagePullPolicy'];
/** `--default-base-image=…`, and not `--image-registry=…`, `--image-pull-secret=…` or a path of images. */
const IMAGE_ARGUMENT = /^--?[\w.-]*(?:image|reloader)(?:[_-]?(?:name|ref|reference|uri|url))?=(.+)$/i;
/** What resources add their own versions to, as in `--prometheus-default-base-image`. */
const BASE_ARGUMENT = /^--?[\w.-]*base-image=[^:@]*(?::\d+\/[^:@]*)?$/i;
/** What Flux fills in after a build (`postBuild`), and Kubernetes itself nowhere in an image. */
const VARIABLE = /\$\{[A-Za-z_]\w*(?:[^\w.{}][^{}]*)?\}/;
const ARGUMENT_BEFORE = /^--?[\w.-]*image$/i;

/**
 * Returns every image that a document names, at any depth: containers of any kind, `image` and `…Image` of custom resources, image volumes,
 * maps of Helm values, variables and arguments that carry one.
 */
export function findImages(
  document: PlacedDocument,
  { globalRegistry = '' }: { globalRegistry?: string } = {},
): Request[] {
  const found: Request[] = [];
  const global = isRecord(document.value) && isRecord(document.value['global']) ? document.value['global'] : {};
  const registry = textOf(global['imageRegistry']) || globalRegistry;

  const isObject = isRecord(document.value) && textOf(document.value['apiVersion']) !== '';
  const add = (text: string, path: Path, explicit: boolean): void => {
    const image =
      isObject && VARIABLE.test(text)
        ? unknownImage(text)
        : explicit
          ? imageRequest(text, { explicit })
          : containerImage(text);
    if (image !== undefined) found.push({ ...image, at: { file: document.file, line: document.lineOf(path) } });
  };

  const visit = (value: unknown, path: Path, under: string): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) {
        const ofOperator = typeof each === 'string' ? operatorArgument(each) : undefined;
        if (ofOperator !== undefined)
          found.push({ ...ofOperator, at: { file: document.file, line: document.lineOf([...path, index]) } });
        const argument = typeof each === 'string' ? IMAGE_ARGUMENT.exec(each)?.[1] : undefined;
        if (argument !== undefined && WHOLE.test(argument) && !BASE_ARGUMENT.test(String(each)))
          add(argument, [...path, index], true);
        // `--image`, and the reference after it.
        const next: unknown = value[index + 1];
        if (typeof each === 'string' && ARGUMENT_BEFORE.test(each) && typeof next === 'string' && WHOLE.test(next))
          add(next, [...path, index + 1], true);
        if (typeof each === 'string' && IMAGES_KEY.test(under) && each.includes('/')) add(each, [...path, index], true);
        visit(each, [...path, index], under);
      }
      return;
    }
    if (!isRecord(value)) return;
    const map = imageOfMap(value, { under, globalRegistry: registry });
    if (map !== undefined) {
      const at = [...path, 'repository' in value ? 'repository' : 'name'];
      const image = imageRequest(map.text, { explicit: false });
      // Without a version of its own it follows that of its chart, which nothing here knows.
      if (image !== undefined) {
        const reference = map.hasVersion ? image.reference : '';
        found.push({ ...image, reference, at: { file: document.file, line: document.lineOf(at) } });
      }
    }
    if (under === 'image' && typeof value['reference'] === 'string')
      add(value['reference'], [...path, 'reference'], true);
    if (isImageVariable(textOf(value['name'])) && WHOLE.test(textOf(value['value'])))
      add(textOf(value['value']), [...path, 'value'], true);
    for (const [key, each] of Object.entries(value)) {
      // The state of an object, not of what it deploys.
      if (SKIPPED.has(key) || (key === 'status' && path.length === 0)) continue;
      // Source: prometheus-operator, `pkg/operator/image.go`, `BuildImagePath`.
      if (key === 'baseImage' && textOf(value['image']) !== '') continue;
      if (typeof each === 'string' && (key === 'image' || IMAGE_KEY.test(key))) {
        const isContainer = key === 'image' && CONTAINER_KEYS.some((other) => other in value);
        add(withTag(each.trim(), { value, key }), [...path, key], !isContainer);
      } else if (typeof each === 'string' && IMAGES_KEY.test(under) && each.includes('/'))
        add(each, [...path, key], true);
      else visit(each, [...path, key], key);
    }
  };
  if (isRecord(document.value) && document.value['kind'] !== 'CustomResourceDefinition') visit(document.value, [], '');
  else if (Array.isArray(document.value)) visit(document.value, [], '');
  return found;
}

/** Some charts and operators keep the tag beside the image. */
function withTag(image: string, { value, key }: { value: Record<string, unknown>; key: string }): string {
  const [sha, version] = key === 'baseImage' ? [textOf(value['sha']), textOf(value['version'])] : ['', ''];
  const tag = textOf(value['imageTag']) || textOf(value['tag']) || version;
  if (/[:@][^/]*$/.test(image)) return image;
  return sha !== '' ? `${image}@sha256:${sha}` : tag === '' ? image : `${image}:${tag}`;
}
