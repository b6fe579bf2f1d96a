// GraphiQL with the sample queries as tabs. The headers editor holds an access token, and this page keeps it nowhere: not
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

async function samples() {
  const text = await (await fetch('samples.graphql')).text();
  return text.split(/^# ---$/m).map((sample) => ({ query: sample.trim() + '\n' }));
}

/** What a link asks for: ?query=…&variables=…&operationName=… */
function linked() {
  const parameters = new URLSearchParams(window.location.search);
  const names = ['query', 'variables', 'operationName'].filter((name) => parameters.has(name));
  return parameters.has('query') ? Object.fromEntries(names.map((name) => [name, parameters.get(name)])) : {};
}

async function show() {
  const link = linked();
  const tabs = await samples();
  const graphql = new URL('../graphql', window.location.href);
  const graphiql = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: graphql.href, subscriptionUrl: graphql.href.replace(/^http/, 'ws') }),
    ...link,
    defaultTabs: link.query ? [{ query: link.query, variables: link.variables }, ...tabs] : tabs, // until there are stored ones
    defaultQuery: tabs[0].query,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    storage,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(graphiql);
}

show();
