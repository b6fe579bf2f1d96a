// How the scripts ask the gateway: as whom, again if an answer is lost, and ending with what is wrong.
import { setTimeout as sleep } from 'node:timers/promises';

export const { GATEWAY_URL = 'http://localhost:8080/graphql', TOKEN_URL = 'https://api.box.com/oauth2/token' } = process.env;
const { TOKEN, CLIENT_ID, CLIENT_SECRET, ENTERPRISE_ID } = process.env;

/** Ends the script with what is wrong. */
export function fail(problems) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

export const unreachable = (url, { cause, message }) => fail([`${url} cannot be reached: ${cause?.code ?? message}`]);

export const words = (errors) => errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`);

/** The headers of somebody who may ask: of a user with TOKEN, else of the service account of an application. */
export async function signIn() {
  if (!TOKEN && !CLIENT_ID) fail(['Set TOKEN, or CLIENT_ID, CLIENT_SECRET and ENTERPRISE_ID.']);
  headers.authorization = `Bearer ${TOKEN || (await serviceAccountToken())}`;
}

export const headers = {};

async function serviceAccountToken() {
  const subject = { box_subject_type: 'enterprise', box_subject_id: ENTERPRISE_ID };
  const client = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...client, ...subject });
  const response = await fetch(TOKEN_URL, { method: 'POST', body }).catch((lost) => unreachable(TOKEN_URL, lost));
  if (!response.ok) fail([`No token for the service account: ${response.status} ${await response.text()}`]);
  return (await response.json()).access_token;
}

/** The data of a result, and its errors. Asks again if an answer is lost: give each mutation a key. */
export async function ask(query, variables, attempts = 3) {
  const request = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
  try {
    const response = await fetch(GATEWAY_URL, { ...request, body: JSON.stringify({ query, variables }) });
    const { data, errors = [] } = await response.json();
    return { ...data, errors };
  } catch (lost) {
    if (attempts === 1) unreachable(GATEWAY_URL, lost);
    await sleep(1000);
    return ask(query, variables, attempts - 1);
  }
}
