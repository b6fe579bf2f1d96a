import type { RJSFSchema, UiSchema, WidgetProps } from '@rjsf/utils';

/** Reads a picture as base64, as Box wants it: without the beginning of a data URL. */
function Picture({ id, required, onChange }: WidgetProps) {
  function read(file: File | undefined) {
    if (!file) return onChange(undefined);
    const reader = new FileReader();
    reader.addEventListener('load', () => onChange(String(reader.result).split(',')[1]));
    reader.readAsDataURL(file);
  }
  return (
    <input
      id={id}
      type="file"
      accept="image/png,image/jpeg,image/gif"
      required={required}
      onChange={({ target }) => read(target.files?.[0])}
    />
  );
}

/** The controls that differ from those of the type: for what is base64 in a schema, a picture. */
export function controls(schema: RJSFSchema): UiSchema {
  if (schema.contentEncoding === 'base64') return { 'ui:widget': Picture };
  const properties = Object.entries(schema.properties ?? {}).map(([name, it]) => [name, controls(it as RJSFSchema)]);
  return { ...Object.fromEntries(properties), ...(schema.items ? { items: controls(schema.items as RJSFSchema) } : {}) };
}
