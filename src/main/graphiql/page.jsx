// GraphiQL with sample queries as tabs. A field and the headers editor hold access tokens, and this page keeps them nowhere: not
// in the URL, and not in the browser's storage, where GraphiQL's history writes it whatever shouldPersistHeaders says.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { Kind, parse } from 'graphql';
import { createRoot } from 'react-dom/client';
import './page.css';

// The names of the bundled files are known when they are built.
globalThis.MonacoEnvironment = {
  getWorker: (moduleId, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, import.meta.url)),
};

function withoutHeaders(text) {
  try {
    // Null and not undefined: GraphiQL restores no tab without headers.
    return JSON.stringify(JSON.parse(text, (name, value) => (name === 'headers' ? null : value)));
  } catch {
    return text; // not JSON, so no history
  }
}

/** The storage of the browser, or, where it forbids that, one that ends with the page. */
function allowed() {
  try {
    return window.localStorage;
  } catch {
    const items = new Map();
    return {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => items.set(key, value),
      removeItem: (key) => items.delete(key),
      clear: () => items.clear(),
      get length() {
        return items.size;
      },
    };
  }
}

const kept = allowed();
const storage = {
  getItem: (key) => kept.getItem(key),
  setItem: (key, value) => kept.setItem(key, withoutHeaders(value)),
  removeItem: (key) => kept.removeItem(key),
  clear: () => kept.clear(),
  get length() {
    return kept.length;
  },
};

/**
 * What a link asks for: ?query=…&variables=…&operationName=…, or the same behind a #, which a browser sends to nobody: variables
 * may hold data of people.
 */
function linked() {
  const behind = window.location.hash.slice(1);
  const parameters = new URLSearchParams(behind.includes('query=') ? behind : window.location.search);
  const [query, variables, operationName] = ['query', 'variables', 'operationName'].map((name) => parameters.get(name) ?? undefined);
  return query ? { query, variables, operationName } : {};
}

/** For a moment after a change of tabs GraphiQL names the operation of the tab before. */
function ofThisTab(request) {
  try {
    const names = parse(request.query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(({ name }) => name?.value);
    return names.includes(request.operationName ?? undefined) ? request : { ...request, operationName: names[0] };
  } catch {
    return request; // the gateway says what is wrong
  }
}

/** Says beside the token that it is not accepted, which is easily missed in a result. */
function showProblem(result) {
  const problem = result?.errors?.find(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  document.getElementById('token-problem').textContent = problem?.message ?? '';
  return result;
}

async function* shown(results) {
  for await (const result of results) yield showProblem(result);
}

const token = document.getElementById('token');

/** Sends the token of the page with the operations of all tabs that have none of their own. */
function authorized(fetcher) {
  return async (request, options) => {
    const headers = token.value ? { Authorization: `Bearer ${token.value}`, ...options?.headers } : options?.headers;
    const result = await fetcher(ofThisTab(request), { ...options, headers });
    return result?.[Symbol.asyncIterator] ? shown(result) : showProblem(result);
  };
}

async function show() {
  const { query, variables, operationName } = linked();
  const { trusted, sandbox, documents } = await (await fetch('tabs.json')).json();
  if (sandbox) document.getElementById('token-hint').textContent = 'Of the sandbox, for all tabs: alice or bob. It is kept in memory only.';
  if (query) {
    // A link has no token: that of the page which it is on stays there.
    document.getElementById('token-hint').append(' Give it before you run the query.');
    token.focus();
  }
  const tabs = documents.map((document) => ({ query: document }));
  const graphql = new URL('../graphql', window.location.href);
  const fetcher = createGraphiQLFetcher({ url: graphql.href, subscriptionUrl: graphql.href.replace(/^http/, 'ws') });
  createRoot(document.getElementById('graphiql')).render(
    <GraphiQL
      fetcher={authorized(fetcher)}
      schema={trusted ? null : undefined} // introspection is not among the trusted documents
      initialQuery={query}
      initialVariables={variables}
      operationName={operationName}
      defaultTabs={query ? [{ query, variables }, ...tabs] : tabs} // until there are stored ones
      defaultQuery={documents[0]}
      isHeadersEditorEnabled
      shouldPersistHeaders={false}
      storage={storage}
    />,
  );
}

document.getElementById('access').addEventListener('submit', (event) => event.preventDefault()); // each operation reads it
show();
