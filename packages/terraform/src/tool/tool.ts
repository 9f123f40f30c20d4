export type Product = 'terraform' | 'opentofu';

/** An executable that answered `version -json`. */
export interface Tool {
  path: string;
  product: Product;
  version: string;
}

/** Name of the executable of each product. */
export const EXECUTABLES: Record<Product, string> = { terraform: 'terraform', opentofu: 'tofu' };
