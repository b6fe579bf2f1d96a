// GraphiQL with the sample queries as tabs. The headers editor holds an access token, and this page keeps it nowhere: not
// in the URL, where the page this one stands in for writes it, and not in the browser's storage, where GraphiQL's history
// writes it whatever shouldPersistHeaders says.

function withoutHeaders(text) {
  try {
    return JSON.stringify(JSON.parse(text, (name, value) => (name === 'headers' ? undefined : value)));
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

async function show() {
  const asked = new URLSearchParams(window.location.search).get('query');
  const tabs = asked ? [{ query: asked }] : await samples();
  const graphql = new URL('../graphql', window.location.href);
  const graphiql = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: graphql.href, subscriptionUrl: graphql.href.replace(/^http/, 'ws') }),
    defaultTabs: tabs,
    defaultQuery: tabs[0].query,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    storage,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(graphiql);
}

show();
