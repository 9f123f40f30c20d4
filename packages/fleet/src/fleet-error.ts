import { CodedError } from '@edp/kit';

export type FleetErrorCode = 'SELECTION_EMPTY';

/** Why a look at many instances stopped. */
export class FleetError extends CodedError<FleetErrorCode> {
  override readonly name = 'FleetError';
}
