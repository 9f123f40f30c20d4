import { describe, expect, test } from '@jest/globals';
import { type Change, type ResourceChange } from '../src/plan/plan-json.ts';
import { reviewPlan } from '../src/plan/review-plan.ts';

function resource(address: string, change: Change, more: Partial<ResourceChange> = {}): ResourceChange {
  return { address, mode: 'managed', type: address.split('.')[0]!, change, ...more };
}

const review = (...resources: ResourceChange[]) => reviewPlan({ resource_changes: resources });

describe('reviewPlan', () => {
  test('counts a replace as an add and a destroy, like the summary of Terraform', () => {
    const { counts, risk, hasChanges } = review(
      resource('null.a', { actions: ['create'] }),
      resource('null.b', { actions: ['update'] }),
      resource('null.c', { actions: ['delete', 'create'] }),
      resource('null.d', { actions: ['create', 'delete'] }),
      resource('null.e', { actions: ['no-op'] }),
    );
    expect(counts).toEqual({ add: 3, change: 1, destroy: 2, replace: 2, move: 0, import: 0, invoke: 0 });
    expect(risk).toBe('replace');
    expect(hasChanges).toBe(true);
  });

  test('names the attributes that force a replace', () => {
    const { rows } = review(
      resource(
        'null.a',
        { actions: ['delete', 'create'], replace_paths: [['flavor'], ['disks', 0, 'size']] },
        { action_reason: 'replace_because_cannot_update' },
      ),
    );
    expect(rows[0]).toMatchObject({ action: 'replace', forcedBy: ['flavor', 'disks.0.size'] });
  });

  test('says why something is deleted when no attribute does', () => {
    const { rows } = review(
      resource('null.a', { actions: ['delete'] }, { action_reason: 'delete_because_no_resource_config' }),
    );
    expect(rows[0]!.forcedBy).toEqual(['delete because no resource config']);
  });

  test.each([
    ['opentelekomcloud_rds_instance_v3.db'],
    ['opentelekomcloud_obs_bucket.backup'],
    ['opentelekomcloud_cce_cluster_v3.main'],
    ['kubernetes_persistent_volume_claim_v1.data'],
  ])('calls the loss of %s a loss of data', (address) => {
    expect(review(resource(address, { actions: ['delete'] }))).toMatchObject({
      risk: 'data-loss',
      rows: [{ loses: { holds: expect.any(String), backUp: expect.any(String) } }],
    });
  });

  test('calls a change in place of a database a change', () => {
    expect(review(resource('opentelekomcloud_rds_instance_v3.db', { actions: ['update'] })).risk).toBe('change');
  });

  test('takes further data-bearing addresses, brackets and dots taken literally', () => {
    const json = {
      resource_changes: [
        resource('module.db["x.y"].null_resource.a', { actions: ['delete'] }, { type: 'null_resource' }),
      ],
    };
    expect(reviewPlan(json, { dataBearing: ['module.db["x.y"].*'] }).risk).toBe('data-loss');
    expect(reviewPlan(json, { dataBearing: ['module.db["xzy"].*'] }).risk).toBe('replace');
  });

  test('puts data loss first, then destroys, then replaces', () => {
    const { rows } = review(
      resource('null.add', { actions: ['create'] }),
      resource('null.replace', { actions: ['delete', 'create'] }),
      resource('null.destroy', { actions: ['delete'] }),
      resource('opentelekomcloud_evs_volume_v3.disk', { actions: ['delete', 'create'] }),
    );
    expect(rows.map(({ address }) => address)).toEqual([
      'opentelekomcloud_evs_volume_v3.disk',
      'null.destroy',
      'null.replace',
      'null.add',
    ]);
  });

  test('tells a deposed object, a move, an import and a forget apart', () => {
    const { rows, counts } = review(
      resource('null.a', { actions: ['delete'] }, { deposed: 'byebye01' }),
      resource('null.b', { actions: ['no-op'] }, { previous_address: 'null.old' }),
      resource('null.c', { actions: ['no-op'], importing: { id: 'i-1' } }),
      resource('null.d', { actions: ['forget'] }),
    );
    expect(rows.map(({ address, action }) => [address, action])).toEqual([
      ['null.a (deposed byebye01)', 'destroy'],
      ['null.d', 'forget'],
      ['null.c', 'import'],
      ['null.b', 'move'],
    ]);
    expect(counts).toMatchObject({ move: 1, import: 1, destroy: 1 });
  });

  test('sees a change when only an output changes, and none in reads', () => {
    expect(reviewPlan({ output_changes: { url: { actions: ['update'] } } })).toMatchObject({
      hasChanges: true,
      risk: 'none',
    });
    expect(review(resource('data.null.a', { actions: ['read'] }, { mode: 'data' })).hasChanges).toBe(false);
  });

  test('finds nothing in an empty plan', () => {
    expect(reviewPlan({})).toEqual({
      counts: { add: 0, change: 0, destroy: 0, replace: 0, move: 0, import: 0, invoke: 0 },
      risk: 'none',
      rows: [],
      drift: [],
      isStateBehind: false,
      unjudged: [],
      hasChanges: false,
    });
  });
});
