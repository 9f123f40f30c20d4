import type { Http } from '@edp/http';
import type { Credentials } from './credentials.ts';

/** A container registry, and how to reach it. */
export interface Registry {
  /** http(s)://host[:port] */
  origin: string;
  http: Http;
  auth?: Credentials;
  /**
   * Where the login may go: to the registry alone (default), or also to hosts of its own domain, as with Docker Hub, whose tokens come from
   * auth.docker.io.
   */
  login?: 'own-host' | 'same-site';
  /**
   * Path of the token service that the registry has itself: where a challenge names this path, below another one or not, it is asked at `origin`, whatever host is named.
   * For forges behind another address than they believe to have.
   */
  ownTokenPath?: string;
  /** The action's input that holds the token, named in messages. */
  tokenInput?: string;
  log?: (line: string) => void;
}
