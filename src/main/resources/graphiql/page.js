// GraphiQL with the sample queries as tabs. Unlike the page this one stands in for, it never writes what is typed into
// the URL: the headers editor holds an access token, and URLs end up in histories and logs.

async function samples() {
  const text = await (await fetch('samples.graphql')).text();
  return text.split(/^# ---$/m).map((sample) => ({ query: sample.trim() + '\n' }));
}

async function show() {
  const asked = new URLSearchParams(window.location.search).get('query');
  const tabs = asked ? [{ query: asked }] : await samples();
  const graphiql = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: new URL('../graphql', window.location.href).href }),
    defaultTabs: tabs,
    defaultQuery: tabs[0].query,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(graphiql);
}

show();
