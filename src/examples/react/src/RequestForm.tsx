import { useMutation, useQuery } from '@apollo/client/react';
import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020';
import { useRef, useState } from 'react';
import { GENERATE, TEMPLATE, TEMPLATES } from './operations';
import { controls } from './Picture';
import { Problem } from './Problem';

const validator = customizeValidator({ AjvClass: Ajv2020 });
const ROOT_FOLDER = '0';

/** A template, and the form that its tags make. */
export function RequestForm({ onRequested }: { onRequested: (batch: string, name: string) => void }) {
  const templates = useQuery(TEMPLATES);
  const [chosen, choose] = useState('');
  const [name, setName] = useState('Letter');
  const id = chosen || templates.data?.docgenTemplates?.nodes[0]?.id || '';
  const { data, error: unknown, refetch } = useQuery(TEMPLATE, { variables: { id }, skip: !id });
  const template = data?.docgenTemplate;
  const [generate, { loading, error }] = useMutation(GENERATE);
  // One for each submission: it stays when the same is sent again, and another form has another one.
  const key = useRef<string>(undefined);

  async function submit(data: Record<string, unknown>) {
    key.current ??= crypto.randomUUID();
    const variables = { template: id, folder: ROOT_FOLDER, format: 'PDF' as const, documents: [{ name, data }], key: key.current };
    const { data: result } = await generate({ variables }).catch(() => ({ data: null })); // shown by `error`
    if (!result?.createDocgenBatch) return;
    key.current = undefined;
    onRequested(result.createDocgenBatch.batch.id, name);
  }

  const changed = () => (key.current = undefined);
  return (
    <section aria-label="Request">
      <Problem error={templates.error ?? unknown} />
      <label>
        Template
        <select value={id} onChange={(event) => { changed(); choose(event.target.value); }}>
          {templates.data?.docgenTemplates?.nodes.map(({ id, file }) => <option key={id} value={id}>{file.name ?? id}</option>)}
        </select>
      </label>
      <label>
        Name of the document
        <input value={name} onChange={(event) => { changed(); setName(event.target.value); }} required />
      </label>
      {template?.processing && (
        <p role="status">Box is still reading this template. <button onClick={() => refetch()}>Look again</button></p>
      )}
      {template?.dataSchema && (
        <Form
          key={id}
          schema={template.dataSchema}
          uiSchema={controls(template.dataSchema)}
          validator={validator}
          onChange={changed}
          onSubmit={({ formData }) => submit(formData)}
        >
          <button disabled={loading}>{loading ? 'Requesting …' : 'Generate'}</button>
        </Form>
      )}
      <Problem error={error} />
    </section>
  );
}
