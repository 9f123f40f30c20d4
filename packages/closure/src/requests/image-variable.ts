/** `RELATED_IMAGE_DB`, `SIDECAR_IMAGE`, and not what else is said of images: where they lie, who may pull them. */
const IMAGE_VARIABLE = /^RELATED_IMAGE_|(?:^|_)IMAGE(?:_(?:NAME|REF|REFERENCE|URI|URL))?$/i;

/** Returns whether a variable of an environment carries an image by its name. */
export const isImageVariable = (name: string): boolean => IMAGE_VARIABLE.test(name);
