import type { ForgeAddress } from '@edp/forge';

/** The forge as an approval is looked for there. */
export interface ApprovalForges {
  /** Asks who may write. */
  address: ForgeAddress;
  /** As what the workflows write. */
  runs: ForgeAddress[];
}

/** Returns both; the token of infra-deploy asks where there is none for it. */
export function approvalForges(own: ForgeAddress, { approvalToken = '' }: { approvalToken?: string }): ApprovalForges {
  const address = approvalToken === '' ? own : { ...own, token: approvalToken, tokenInput: 'approval-token' };
  return { address, runs: [own] };
}
