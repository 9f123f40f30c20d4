/** As many as `npm run test:soak` asks for. */
const ASKED = Number(process.env['EDP_TRIALS'] ?? 0);

/** How often something is tried: `few` in every run of the tests, `many` where trials in large numbers are asked for. */
export const trials = ({ few, many }: { few: number; many: number }): number => (ASKED >= 200 ? many : few);
