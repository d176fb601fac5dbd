import type { Message } from '../review/finding';
import { projectShape } from './project-shape';
import type { Shape } from './shape';

/** The JSON schema of a project file: what editors complete, explain and hold it against. Both languages in each text. */
export function projectSchema(): object {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: '清样 Qingyang', ...schemaOf(projectShape), allowTrailingCommas: true };
}

function schemaOf(shape: Shape): object {
  const description = both(shape.about);
  switch (shape.type) {
    case 'object':
      return {
        type: 'object',
        description,
        properties: Object.fromEntries(Object.entries(shape.keys).map(([key, inner]) => [key, schemaOf(inner)])),
        ...(shape.required && { required: shape.required }),
        additionalProperties: false,
      };
    case 'list':
      return { type: 'array', description, items: schemaOf(shape.of) };
    case 'text':
      return { type: 'string', description, ...(shape.example !== undefined && { defaultSnippets: [{ body: shape.example }] }) };
    case 'choice':
      return {
        type: 'string',
        description,
        enum: Object.keys(shape.choices),
        enumDescriptions: Object.values(shape.choices).map(both),
      };
  }
}

const both = ({ zh, en }: Message): string => `${zh} ${en}`;
