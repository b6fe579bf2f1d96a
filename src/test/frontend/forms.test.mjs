// The schema of a template's data, with the validator and the form library that frontends use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import rjsf from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import Ajv from 'ajv/dist/2020.js';
import { GraphQLClient, gql } from 'graphql-request';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { authorization, url } from './gateway.mjs';

const client = new GraphQLClient(url, { headers: { authorization } });
const TEMPLATES = gql`{ docgenTemplates(first: 50) { nodes { fileName processing dataSkeleton dataSchema } } }`;

/** The paths of all values in data. */
const paths = (value, path = []) =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inside]) => paths(inside, [...path, name]))
    : [path];

test('the schema of each template is one for Ajv, and its skeleton fits', async () => {
  const { docgenTemplates } = await client.request(TEMPLATES);
  const read = docgenTemplates.nodes.filter((template) => !template.processing);
  assert.ok(read.length > 1);
  for (const { fileName, dataSkeleton, dataSchema } of read) {
    const validate = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: true }).compile(dataSchema);
    assert.ok(validate(dataSkeleton), `${fileName}: ${JSON.stringify(validate.errors)}`);
    for (const name of dataSchema.required ?? []) {
      const { [name]: _, ...rest } = dataSkeleton;
      assert.ok(!validate(rest), `${fileName} without ${name}`);
      assert.ok(!validate({ ...dataSkeleton, [name]: null }), `${fileName} with ${name} null`);
    }
  }
});

test('a form library makes a form of it', async () => {
  const { docgenTemplates } = await client.request(TEMPLATES);
  for (const { fileName, processing, dataSkeleton, dataSchema } of docgenTemplates.nodes) {
    if (processing) continue;
    const form = renderToString(createElement(rjsf.default ?? rjsf, { schema: dataSchema, formData: dataSkeleton, validator: validator.default ?? validator }));
    assert.doesNotMatch(form, /Unsupported field|Unknown field type/, fileName);
    for (const path of paths(dataSkeleton)) {
      assert.ok(form.includes(`id="root_${path.join('_')}"`), `${fileName} has no control for ${path.join('.')}`);
    }
  }
});
