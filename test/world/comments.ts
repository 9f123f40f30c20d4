import type { Comment, Repository } from './repositories.ts';

/** Adds a comment as a forge does, at this second. */
export function addComment(comments: Comment[], said: Pick<Comment, 'body' | 'user'>): Comment {
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const id = comments.length + 1;
  const comment = { ...said, id, html_url: `https://forge.example/comment/${id}`, created_at: now, updated_at: now };
  comments.push(comment);
  return comment;
}

/** Answers the routes of comments of pull requests; without pages, as Forgejo's. Source: Forgejo's /swagger.v1.json. */
export function routeComments(
  call: string,
  {
    found,
    path,
    body,
    user,
  }: { found: Repository; path: string[]; body: Record<string, unknown>; user: Comment['user'] },
): { status: number; body: unknown; total?: number } {
  const notFound = { status: 404, body: { message: 'The target couldn’t be found.' } };
  const all = found.pulls.flatMap(({ comments = [] }) => comments);
  if (/^(GET|POST) issues\/\d+\/comments$/.test(call)) {
    const pull = found.pulls[Number(path[4]) - 1];
    if (pull === undefined) return notFound;
    const comments = (pull.comments ??= []);
    if (call.startsWith('GET')) return { status: 200, body: comments, total: comments.length };
    const comment = { id: Math.max(0, ...all.map(({ id }) => id)) + 1, body: String(body['body']), user };
    comments.push(comment);
    return { status: 201, body: comment };
  }
  const comment = all.find(({ id }) => id === Number(path[5]));
  if (comment === undefined || path[4] !== 'comments') return notFound;
  if (call.startsWith('PATCH')) {
    comment.body = String(body['body']);
    return { status: 200, body: comment };
  }
  if (!call.startsWith('DELETE')) return notFound;
  for (const pull of found.pulls) pull.comments = (pull.comments ?? []).filter((each) => each !== comment);
  return { status: 204, body: undefined };
}
