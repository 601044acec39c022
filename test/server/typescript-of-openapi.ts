interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

/** The named schemas of an OpenAPI 3.1 document as TypeScript types, for the pages that read the API. */
export function typescriptOfOpenApi(document: { components?: { schemas?: object } }): string {
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  const types = schemas
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `export type ${name} = ${typeOf(schema, '')};\n`);
  return `// biome-ignore-all format: written by a test\n// Written from /openapi.json by test/server/api-types.test.ts; run it with -u after a change.\n\n${types.join('\n')}`;
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) as string;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => quoted(value)).join(' | ');
  if (schema.allOf !== undefined) {
    // A nullable reference is written as the reference and "an object or null".
    const named = schema.allOf.filter((part) => part.$ref !== undefined || part.properties !== undefined);
    const mayBeNull = schema.allOf.some((part) => Array.isArray(part.type) && part.type.includes('null'));
    return `${named.map((part) => typeOf(part, indent)).join(' & ')}${mayBeNull ? ' | null' : ''}`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((part) => typeOf(part, indent)).join(' | ');
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(' | ');
  }
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array': {
      const item = typeOf(schema.items ?? {}, indent);
      return /[|&]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectType(schema, indent);
    default:
      return 'unknown';
  }
}

function objectType(schema: Schema, indent: string): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return `Record<string, ${typeOf(values, indent)}>`;
  }
  const inner = `${indent}  `;
  const lines = properties.map(([name, value]) => {
    const mark = schema.required?.includes(name) ? '' : '?';
    const remark = value.description === undefined ? '' : `${inner}/** ${value.description} */\n`;
    return `${remark}${inner}${name}${mark}: ${typeOf(value, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}
