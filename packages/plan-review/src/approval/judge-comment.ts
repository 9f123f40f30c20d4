import { VALUE_SHAPES } from '@edp/kit';

/** What is known of a comment without asking anybody: all of it comes from the forge, and only `body` from whoever wrote it. */
export interface ApprovalComment {
  body: string;
  login: string;
  /** The author is an account that runs act with, or a bot. */
  isRun: boolean;
  createdAt: string;
  updatedAt: string;
}

/** What has to be approved, and who may not be the one. */
export interface ApprovalQuestion {
  /** Of the plan or the rollout. */
  id: string;
  /** When it was made; RFC 3339. */
  madeAt: string;
  /** Who dispatched the deployment. */
  dispatcher: string;
}

/** Why an approval is none; `reader` is told by the forge alone. */
export type Refusal = 'another' | 'run' | 'nobody' | 'dispatcher' | 'edited' | 'early' | 'reader';

const APPROVAL = /^\s*approve\s+(\S+)\s*$/;

/** Returns the id that a comment approves; undefined where it says anything else. */
export const idIn = (body: string): string | undefined => APPROVAL.exec(body)?.[1];

/** Returns whether a comment approves, `none` where it says something else, or why it does not count. */
export function judgeComment(
  { body, login, isRun, createdAt, updatedAt }: ApprovalComment,
  { id, madeAt, dispatcher }: ApprovalQuestion,
): 'approves' | 'none' | Refusal {
  const said = idIn(body);
  if (said === undefined) return 'none';
  if (said !== id) return 'another';
  if (isRun || !VALUE_SHAPES.actor.test(login)) return 'run';
  if (!VALUE_SHAPES.actor.test(dispatcher) || dispatcher === 'unknown') return 'nobody';
  if (login.toLowerCase() === dispatcher.toLowerCase()) return 'dispatcher';
  const [created, made] = [Date.parse(createdAt), Date.parse(madeAt)];
  // The same moment may be written in two ways, but not another one.
  if (!(Date.parse(updatedAt) === created)) return 'edited';
  // A forge counts whole seconds.
  return created >= Math.floor(made / 1000) * 1000 ? 'approves' : 'early';
}
