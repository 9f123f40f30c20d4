import { CodedError } from '@edp/kit';

export type ToolErrorCode = 'TOOL_MISSING' | 'TOOL_VERSION' | 'TOOL_UNVERIFIED' | 'MIRROR_INVALID';

/** Why a program that an action needs cannot be had. */
export class ToolError extends CodedError<ToolErrorCode> {
  override readonly name = 'ToolError';
}
