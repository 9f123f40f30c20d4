/** The login of a registry. */
export interface Credentials {
  /** `IDENTITY_USER` where the token is an identity token. */
  username: string;
  token: string;
}

/** In place of a user's name: the token is an identity token, which the registry's token service changes for tokens of its own, as Docker has it. */
export const IDENTITY_USER = '<token>';
