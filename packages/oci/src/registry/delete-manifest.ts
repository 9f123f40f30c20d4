import { checkName, checkReference } from './check-address.ts';
import type { Session } from './session.ts';

/**
 * Removes a tag, or a manifest by its digest (OCI distribution specification, "Deleting tags"); what is gone already is fine.
 * @throws OciError `OCI_REJECTED` where the registry does not delete tags, and the codes of `Session.call`
 */
export async function deleteManifest(session: Session, name: string, reference: string): Promise<void> {
  checkName(name);
  checkReference(reference);
  const response = await session.call({
    url: `/v2/${name}/manifests/${reference}`,
    method: 'DELETE',
    expect: [200, 202, 204, 404],
    action: 'delete',
    name,
    reference,
  });
  await response.discard();
}
