/** A Terraform output that only apply will know; it prints as Terraform shows it, and is true in conditions. */
export const UNKNOWN = Object.freeze({ toString: () => '(known after apply)', toJSON: () => '(known after apply)' });
