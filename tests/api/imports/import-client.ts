import type { GraphqlClient } from '../../support/graphql-client';
import type { TestApi } from '../../support/test-api';
import { inWindows1252 } from './list-file';

export function download(api: TestApi, client: GraphqlClient, path: string): Promise<Response> {
  return fetch(`${api.url}${path}`, { headers: { cookie: client.cookie } });
}

export function upload(
  api: TestApi,
  client: GraphqlClient,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${api.url}/admin/upload/import`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      cookie: client.cookie,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('C:\\lijsten\\relaties é.csv'),
      ...headers,
    },
  });
}

export async function uploaded(api: TestApi, client: GraphqlClient, text: string): Promise<string> {
  const response = await upload(api, client, inWindows1252(text));
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}
