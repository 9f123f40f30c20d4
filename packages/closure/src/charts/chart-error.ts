/** Why a chart cannot be had or rendered, as the end of a sentence about it; it becomes a finding, and never the end of a run. */
export class ChartError extends Error {
  override readonly name = 'ChartError';
}
