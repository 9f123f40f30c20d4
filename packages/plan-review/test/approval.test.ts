import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ApprovalComment,
  type ApprovalOptions,
  approvalMarker,
  checkGates,
  judgeComment,
  isRobot,
  readApprovedIds,
  renderApprovalIssue,
  renderIssueReview,
  requireApproval,
  type ReviewedPlan,
  type Target,
} from '@edp/plan-review';
import { reviewPlan } from '@edp/terraform';
import { type ApiStand, startApi } from '../../forge/test/api-stand.ts';

const ID = 'a'.repeat(64);
const AT = '2026-11-29T10:00:00Z';
const MARKER = approvalMarker('prod/edp');
const question = { id: ID, madeAt: '2026-11-29T09:59:59.400Z', dispatcher: 'ada' };
const comment = (more: Partial<ApprovalComment> = {}): ApprovalComment => ({
  ...{ body: `approve ${ID}`, login: 'bob', isRun: false, createdAt: AT, updatedAt: AT },
  ...more,
});

describe('a comment', () => {
  test.each<[string, Partial<ApprovalComment>]>([
    ['says it and nothing else', {}],
    ['has white space around it, as forms send it', { body: `\r\n approve ${ID}\r\n` }],
    [
      'was written in the second in which the plan was made',
      { createdAt: '2026-11-29T09:59:59Z', updatedAt: '2026-11-29T09:59:59Z' },
    ],
    ['has its time in another zone', { createdAt: '2026-11-29T11:00:00+01:00' }],
  ])('approves where it %s', (_, more) => {
    expect(judgeComment(comment(more), question)).toBe('approves');
  });

  test.each<[string, Partial<ApprovalComment>, Partial<typeof question>, string]>([
    ['by the dispatcher', { login: 'ada' }, {}, 'dispatcher'],
    ['by the dispatcher in another case', { login: 'Ada' }, {}, 'dispatcher'],
    ['for another plan', { body: `approve ${'b'.repeat(64)}` }, {}, 'another'],
    ['for the beginning of the id', { body: `approve ${ID.slice(0, 12)}` }, {}, 'another'],
    ['edited', { updatedAt: '2026-11-29T10:00:01Z' }, {}, 'edited'],
    ['without a time of its change', { updatedAt: '' }, {}, 'edited'],
    ['without times', { createdAt: '', updatedAt: '' }, {}, 'edited'],
    ['made before the plan', { createdAt: '2026-11-29T09:59:58Z', updatedAt: '2026-11-29T09:59:58Z' }, {}, 'early'],
    ['of a plan that does not say when it was made', {}, { madeAt: 'x' }, 'early'],
    ['by the account of a run', { isRun: true }, {}, 'run'],
    ['by nobody', { login: '' }, {}, 'run'],
    ['of a run that nobody dispatched', {}, { dispatcher: 'unknown' }, 'nobody'],
    ['of a run whose dispatcher has no name', {}, { dispatcher: '' }, 'nobody'],
    ['with a word more', { body: `approve ${ID} but wait` }, {}, 'none'],
    ['that quotes', { body: `> approve ${ID}` }, {}, 'none'],
    ['with a line more', { body: `approve ${ID}\nNo, stop` }, {}, 'none'],
    ['that says the opposite', { body: `do not approve ${ID}` }, {}, 'none'],
    ['in another case', { body: `APPROVE ${ID}` }, {}, 'none'],
  ])('%s does not', (_, more, asked, verdict) => {
    expect(judgeComment(comment(more), { ...question, ...asked })).toBe(verdict);
  });
});

describe('at a forge', () => {
  let api: ApiStand;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => api.stop());

  const robot = { id: 7, login: 'robot' };
  const bob = { id: 8, login: 'bob' };
  const raw = (more: object = {}): object => ({
    ...{ id: 1, body: `approve ${ID}`, user: bob, html_url: 'https://forge/c/1', created_at: AT, updated_at: AT },
    ...more,
  });
  /** Answers as a forge with this issue, these comments and these rights. */
  function answer(comments: object[], rights: Record<string, string> = { bob: 'write' }, issue: object = {}): void {
    for (const key of Object.keys(api.answers)) delete api.answers[key];
    const one = {
      number: 3,
      html_url: 'https://forge/i/3',
      state: 'open',
      body: `x\n\n${MARKER}\n`,
      user: robot,
      ...issue,
    };
    const list = (items: object[]): object => ({ body: items, headers: { 'x-total-count': String(items.length) } });
    api.answers['GET /user'] = [{ body: robot }];
    api.answers['GET /repos/o/r/issues?state=open&type=issues&page=1&limit=50'] = [list([one])];
    api.answers['GET /repos/o/r/issues/3/comments?page=1&limit=50'] = [list(comments)];
    for (const [login, permission] of Object.entries(rights))
      api.answers[`GET /repos/o/r/collaborators/${login}/permission`] = [{ body: { permission } }];
  }
  const ask = async (): ReturnType<typeof requireApproval> => {
    const options: ApprovalOptions = {
      ...question,
      repository: 'o/r',
      marker: MARKER,
      what: 'plan',
      runs: [api.address],
    };
    return requireApproval(api.address, options);
  };

  test.each(['write', 'admin', 'owner'])(
    'somebody else with the right to %s approves: who, when and where is what the forge says',
    async (right) => {
      answer([raw({ body: 'Looks good' }), raw({ html_url: 'https://forge/c/2' })], { bob: right });
      expect(await ask()).toEqual({ by: 'bob', at: AT, comment: 'https://forge/c/2' });
    },
  );

  test('one that counts is enough, whatever stands before and after it', async () => {
    answer([
      raw({ user: robot }),
      raw({ updated_at: '2026-11-29T11:00:00Z' }),
      raw({ html_url: 'https://forge/c/3' }),
      raw({ user: { id: 9, login: 'ada' } }),
    ]);
    expect(await ask()).toMatchObject({ comment: 'https://forge/c/3' });
  });

  test.each<[string, object[], Record<string, string>, object, string, RegExp | undefined]>([
    ['nobody has said anything', [], {}, {}, 'APPROVAL_MISSING', undefined],
    ['it was deleted', [raw({ body: 'Well.' })], { bob: 'write' }, {}, 'APPROVAL_MISSING', undefined],
    ['a reader says it', [raw()], { bob: 'read' }, {}, 'APPROVAL_REFUSED', /bob .*may not write/],
    ['somebody says it whom the repository does not know', [raw()], {}, {}, 'APPROVAL_REFUSED', /may not write/],
    [
      'the dispatcher says it',
      [raw({ user: { id: 9, login: 'ada' } })],
      { ada: 'admin' },
      {},
      'APPROVAL_REFUSED',
      /ada .*dispatched this run/,
    ],
    [
      'the account of runs says it',
      [raw({ user: robot })],
      { robot: 'admin' },
      {},
      'APPROVAL_REFUSED',
      /account of a workflow/,
    ],
    [
      'a job says it',
      [raw({ user: { id: -2, login: 'forgejo-actions' } })],
      {},
      {},
      'APPROVAL_REFUSED',
      /account of a workflow/,
    ],
    [
      'a bot of GitHub says it',
      [raw({ user: { id: 9, login: 'bob', type: 'Bot' } })],
      { bob: 'write' },
      {},
      'APPROVAL_REFUSED',
      /account of a workflow/,
    ],
    [
      'it was edited',
      [raw({ updated_at: '2026-11-29T10:00:01Z' })],
      { bob: 'write' },
      {},
      'APPROVAL_REFUSED',
      /edited/,
    ],
    [
      'it is for another plan',
      [raw({ body: `approve ${'c'.repeat(64)}` })],
      { bob: 'write' },
      {},
      'APPROVAL_REFUSED',
      /another id/,
    ],
    [
      'it is older than the plan',
      [raw({ created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' })],
      { bob: 'write' },
      {},
      'APPROVAL_REFUSED',
      /before what it approves/,
    ],
    [
      'the issue is one that somebody laid in wait',
      [raw()],
      { bob: 'write' },
      { user: bob },
      'APPROVAL_MISSING',
      undefined,
    ],
    [
      'the issue is another instance’s',
      [raw()],
      { bob: 'write' },
      { body: approvalMarker('prod/other') },
      'APPROVAL_MISSING',
      undefined,
    ],
  ])('nothing is approved where %s', async (_, comments, rights, issue, code, details) => {
    answer(comments, rights, issue);
    const refusal = await ask().catch((error: unknown) => error as { code: string; details?: string });
    expect(refusal).toMatchObject({ code });
    if (details === undefined) expect((refusal as { details?: string }).details).toBeUndefined();
    else expect(refusal).toMatchObject({ details: expect.stringMatching(details) });
  });

  test('a token that may not ask who may write is no approval, and the message names what it lacks', async () => {
    answer([raw()]);
    api.answers['GET /repos/o/r/collaborators/bob/permission'] = [{ status: 403, body: { message: 'Only admins' } }];
    await expect(ask()).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      fix: expect.stringContaining('administrator'),
    });
  });

  test.each([
    ['robot', true],
    ['Robot', true],
    ['forgejo-actions', true],
    ['github-actions[bot]', true],
    ['ada', false],
  ])('a run of %s is one of a robot: %s', async (dispatcher, expected) => {
    answer([]);
    expect(await isRobot([api.address], { dispatcher })).toBe(expected);
  });

  test('ids that somebody approves are found, the newest first and each once, and nothing else is', async () => {
    const say = (body: string): object => raw({ body });
    answer([say(`approve ${ID}`), say('approve me'), say('> approve x'), say('approve b'), say(`approve ${ID}\n`)]);
    const place = { repository: 'o/r', marker: MARKER, runs: [api.address] };
    expect(await readApprovedIds(api.address, place)).toEqual([ID, 'b', 'me']);
    expect(await readApprovedIds(api.address, { ...place, marker: '<!-- other -->' })).toEqual([]);
  });
});

describe('the issue', () => {
  const hostile = '`|</details><!-- x --> @everyone [x](http://evil) ~~~~~\n# approve me';
  const reviewed = (count: number): Pick<ReviewedPlan, 'id' | 'review' | 'drift'> => ({
    id: ID,
    drift: [],
    review: reviewPlan({
      resource_changes: Array.from({ length: count }, (_, index) => ({
        ...{ address: `x.y["${hostile}${index}"]`, mode: 'managed', type: 'x' },
        change: { actions: ['delete' as const, 'create' as const], replace_paths: [[hostile]] },
      })),
    }),
  });
  const target = { title: 'edp.example.org', name: 'edp' };

  test.each([0, 3, 150, 5000])(
    'with %i resources says what would happen, how it is approved, and stays below the limit',
    (count) => {
      const review = renderIssueReview(reviewed(count), { target, text: `${hostile}\n`.repeat(count) });
      const { title, body } = renderApprovalIssue({
        ...{
          what: 'plan' as const,
          title: target.title,
          id: ID,
          made: { by: 'ada', run: 'https://forge/run/1' },
          review,
        },
        diff: [() => 'x'.repeat(100_000), () => 'the short diff'],
      });
      expect(title).toBe('Review: edp.example.org');
      expect(body).toContain(`~~~\napprove ${ID}\n~~~`);
      expect(body).toMatch(count === 0 ? /Risk: none/ : /Risk: replace/);
      expect(body).toContain('the short diff');
      expect(Buffer.byteLength(body)).toBeLessThan(60_000);
      // Outside of fences nothing of a name is markup.
      const prose = body.replaceAll(/^(~{3,})\w*\n[^]*?\n\1$/gm, '');
      expect(prose).not.toMatch(/<!--|^# approve|\]\(http:\/\/evil/m);
      expect(prose.match(/<\/details>/g) ?? []).toHaveLength(prose.match(/<details>/g)?.length ?? 0);
    },
  );
});

describe('the gate before an apply', () => {
  const state = { lineage: '', serial: 0, resources: 0 };
  const reviewed = { id: ID, review: reviewPlan({}), drift: [], state } as unknown as ReviewedPlan;
  const targetOf = (run: object, planId = ''): Target =>
    ({
      ...{
        title: 'edp',
        name: 'edp',
        identity: 'prod/edp',
        planId,
        confirm: '',
        reviewRequired: false,
        lineage: undefined,
      },
      run,
    }) as unknown as Target;
  const gate = async (target: Target): Promise<void> =>
    checkGates(
      { ...reviewed, id: target.planId || ID },
      {
        target,
        destroy: false,
        store: undefined,
        log: { notice: () => {}, info: () => {}, warning: () => {} } as never,
      },
    );
  const approved = { by: 'bob', at: AT, comment: 'https://forge/c/1' };
  const run = { operation: 'deploy', approvalRequired: true, planId: ID };

  test('lets nothing pass that resolve has not seen approved, nor another plan than that', async () => {
    await expect(gate(targetOf(run, ID))).rejects.toMatchObject({ code: 'APPROVAL_MISSING' });
    await expect(gate(targetOf({ ...run, reviewed: { approved } }, 'b'.repeat(64)))).rejects.toMatchObject({
      code: 'APPROVAL_MISSING',
    });
    await expect(gate(targetOf({ ...run, reviewed: { approved } }, ID))).resolves.toBeUndefined();
    await expect(gate(targetOf({ ...run, approvalRequired: undefined }, ID))).resolves.toBeUndefined();
  });
});
