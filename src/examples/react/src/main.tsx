import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DocumentRow } from './DocumentRow';
import { Login } from './Login';
import { RequestForm } from './RequestForm';
import './style.css';

type Session = { client: ApolloClient; name: string };

function App() {
  const [session, setSession] = useState<Session>();
  const [documents, setDocuments] = useState<{ batch: string; name: string }[]>([]);
  const logout = () => {
    setSession(undefined);
    setDocuments([]);
  };
  if (!session) return <Login onLogin={(client, name) => setSession({ client, name })} onExpired={logout} />;
  return (
    <ApolloProvider client={session.client}>
      <p>Logged in as {session.name}. <button onClick={logout}>Log out</button></p>
      <RequestForm onRequested={(batch, name) => setDocuments((all) => [{ batch, name }, ...all])} />
      <h2>Documents</h2>
      <ul>{documents.map((document) => <DocumentRow key={document.batch} {...document} />)}</ul>
    </ApolloProvider>
  );
}

createRoot(document.getElementById('root')!).render(<StrictMode><h1>Documents from templates</h1><App /></StrictMode>);
