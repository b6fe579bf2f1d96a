// What has changed between two versions of the schema, by GraphQL Inspector.
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

// What a directive such as @cost says of a field breaks no client.
const ABOUT_DIRECTIVES = /^DIRECTIVE_USAGE/;
const DEFAULT_REASON = 'No longer supported';

/** Sentences: `breaking` for clients, and `dangerous` for those that do not expect new values. */
export async function changes(before, after) {
  const all = await diff(buildSchema(before), buildSchema(after), [DiffRule.ignoreDescriptionChanges]);
  const found = all.filter(({ type }) => !ABOUT_DIRECTIVES.test(type));
  const of = (level) => found.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  return { breaking: of(CriticalityLevel.Breaking), dangerous: of(CriticalityLevel.Dangerous) };
}

/** What is deprecated without a reason: the reason says what to use instead. */
export function unexplained(sdl) {
  const types = Object.values(buildSchema(sdl).getTypeMap()).map(getNamedType).filter(({ name }) => !name.startsWith('__'));
  const named = types.flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      [`${type.name}.${field.name}`, field],
      ...(field.args ?? []).map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument]),
    ]);
  });
  return named.filter(([, { deprecationReason: reason }]) => ['', DEFAULT_REASON].includes(reason?.trim())).map(([name]) => name);
}
