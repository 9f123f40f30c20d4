import { CodedError } from '@edp/kit';

export type FleetErrorCode =
  'SELECTION_EMPTY' | 'WAVE_UNKNOWN' | 'CONFIRM_UNKNOWN' | 'ROLLOUT_FORGED' | 'ROLLOUT_UNREADABLE';

/** Why a look at many instances stopped. */
export class FleetError extends CodedError<FleetErrorCode> {
  override readonly name = 'FleetError';
}
