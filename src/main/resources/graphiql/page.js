// GraphiQL with sample queries as tabs. A field and the headers editor hold access tokens, and this page keeps them nowhere: not
// in the URL, where the page this one stands in for writes it, and not in the browser's storage, where GraphiQL's history
// writes it whatever shouldPersistHeaders says.

function withoutHeaders(text) {
  try {
    // Null and not undefined: GraphiQL restores no tab without headers.
    return JSON.stringify(JSON.parse(text, (name, value) => (name === 'headers' ? null : value)));
  } catch {
    return text; // not JSON, so no history
  }
}

const storage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, withoutHeaders(value)),
  removeItem: (key) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

/** What a link asks for: ?query=…&variables=…&operationName=… */
function linked() {
  const parameters = new URLSearchParams(window.location.search);
  const names = ['query', 'variables', 'operationName'].filter((name) => parameters.has(name));
  return parameters.has('query') ? Object.fromEntries(names.map((name) => [name, parameters.get(name)])) : {};
}

/** Sends the token of the page with the operations of all tabs that have none of their own. */
function authorized(fetcher) {
  const token = document.getElementById('token');
  return (operation, options) => {
    const headers = token.value ? { Authorization: `Bearer ${token.value}`, ...options?.headers } : options?.headers;
    return fetcher(operation, { ...options, headers });
  };
}

async function show() {
  const link = linked();
  const { trusted, documents } = await (await fetch('tabs.json')).json();
  const tabs = documents.map((query) => ({ query }));
  const graphql = new URL('../graphql', window.location.href);
  const fetcher = GraphiQL.createFetcher({ url: graphql.href, subscriptionUrl: graphql.href.replace(/^http/, 'ws') });
  const graphiql = React.createElement(GraphiQL, {
    fetcher: authorized(fetcher),
    ...(trusted && { schema: null }), // introspection is not among the trusted documents
    ...link,
    defaultTabs: link.query ? [{ query: link.query, variables: link.variables }, ...tabs] : tabs, // until there are stored ones
    defaultQuery: documents[0],
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    storage,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(graphiql);
}

document.getElementById('access').addEventListener('submit', (event) => event.preventDefault()); // each operation reads it
show();
