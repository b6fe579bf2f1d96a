// A client that follows a job over a WebSocket, and connects again when that is closed.
import WebSocket from 'ws';

const QUERY = 'subscription($id: ID!) { docgenJobUpdated(id: $id) { job { id status } } }';

/**
 * Follows a job at a port. `closed` has the codes of the WebSockets that were closed, `refused` the statuses of handshakes that failed;
 * `news(n)` waits for n WebSockets that had news.
 */
export function subscribe(port, id, token = 'tulip') {
  const subscriber = { closed: [], refused: [] };
  let [informed, ended, waiting, socket] = [0, false, [], null];
  const connect = () => {
    let opened = false;
    socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => (opened = true) && socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })));
    socket.on('message', (text) => {
      const { type } = JSON.parse(text);
      if (type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, variables: { id } } }));
      if (type === 'next') {
        informed++;
        waiting = waiting.filter(({ count, resolve }) => informed < count || resolve());
      }
    });
    socket.on('error', (failure) => subscriber.refused.push(Number(/response: (\d+)/.exec(failure.message)?.[1]) || failure.message));
    socket.on('close', (code) => {
      if (ended) return;
      if (opened) subscriber.closed.push(code);
      setTimeout(connect, 50);
    });
  };
  connect();
  subscriber.news = (count) => new Promise((resolve) => (informed >= count ? resolve() : waiting.push({ count, resolve })));
  subscriber.stop = () => (ended = true) && socket.close();
  return subscriber;
}
