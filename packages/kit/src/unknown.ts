/** A Terraform output that only apply will know; it prints as Terraform shows it, and is true in conditions. */
export const UNKNOWN = Object.freeze({ toString: () => '(known after apply)', toJSON: () => '(known after apply)' });

/** What stands for an unknown output where a plan must read a number, and hardly ever by itself. */
export const UNKNOWN_NUMBER = 1e-305;
