import { createHash, createHmac } from 'node:crypto';

export interface S3Credentials {
  accessKey: string;
  secretKey: string;
  /** Of temporary credentials; '' where there is none. */
  sessionToken: string;
}

/**
 * Returns the headers that sign a request without a body.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
 */
export function signS3(
  { method, url, headers = {} }: { method: string; url: string; headers?: Record<string, string> },
  { credentials, region, now = new Date() }: { credentials: S3Credentials; region: string; now?: Date },
): Record<string, string> {
  const { host, pathname, searchParams } = new URL(url);
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
  const body = sha256('');
  const signed: Record<string, string> = {
    ...headers,
    'x-amz-content-sha256': body,
    'x-amz-date': time,
    ...(credentials.sessionToken === '' ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const lines = Object.entries({ ...signed, host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = lines.map(([name]) => name).join(';');
  const canonical = [
    method,
    pathname,
    searchParams.toString(),
    ...lines.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    body,
  ].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${credentials.secretKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return {
    ...signed,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
