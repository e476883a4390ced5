import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_EXPORTS } from '../../libs/exchange/src/domain/export/list-exports';

/** Lists that are not taken out as a file, each with its reason. */
const NOT_TAKEN_OUT: Readonly<Record<string, string>> = {
  '/api/takeaways': 'what one member takes along on the own device, not a list to read',
  '/api/bulk-acts': 'one’s own acts of some days, to take them back; what they did stands in the history of each row',
  '/api/activities/registers': 'the registers themselves are a closed list of the program',
  '/api/archives': 'each is a file itself',
  '/api/councils/{id}/assignable':
    'a choice while products are put before a council; the dossiers are a list of their own',
  '/api/councils/{id}/conflicts': 'names people and why: personal data; the minutes name the recusals',
  '/api/councils/{id}/written-cases':
    'a choice while written opinions are asked for; the cases are a list of their own',
  '/api/demo/logins': 'of demonstrations only',
  '/api/dossiers/{id}/comments': 'what is said about one dossier stays with it; parts of it are for the offices only',
  '/api/dossiers/{id}/opinion-basis': 'what one dossier says, to begin its opinion with; the opinion itself is a paper',
  '/api/import-kinds': 'closed list of the program; each kind has its template',
  '/api/imports/{id}/rows': 'rows on their way in; the faulty ones have a workbook of their own',
  '/api/papers': 'papers of one producer with their files, taken out with each dossier',
  '/api/paper-results': 'the few results of one product on its page; their figures and records are taken out',
  '/api/indicators': 'definitions; the figures and their records are taken out',
  '/api/inspection-checklists': 'a checklist is printed with its record',
  '/api/inspection-checklists/{code}/versions': 'versions of one checklist',
  '/api/inspections/candidates': 'a choice of people: personal data',
  '/api/jobs/dead-letters': 'technical; read by machines at /metrics',
  '/api/journeys': 'the steps of ideas, plans and dossiers, which are lists of their own',
  '/api/mandates': 'of single persons: personal data',
  '/api/mandates/{id}/acts': 'what one person did for another: personal data',
  '/api/mailbox': 'letters to persons: personal data',
  '/api/me/sessions': 'devices of one person',
  '/api/me/tiles': 'counts of the home page; the lists behind them are taken out',
  '/api/map-places': 'where units stand on the maps; no list for anybody else',
  '/api/map-places/{unitId}/history': 'what was said of one place before',
  '/api/ministry-tables': 'each is a file itself',
  '/api/notification-templates': 'texts of the program',
  '/api/procedures': 'the law, shipped as data',
  '/api/producers/{id}/consultancies': 'part of one producer',
  '/api/producers/{id}/kind-changes': 'part of one producer, with its representative',
  '/api/public/register': 'open data: CSV and JSON at /open-data',
  '/api/public/sales-points': 'the register of points is taken out by who keeps it; the public page needs no login',
  '/api/cases/{id}/sheet-moves': 'questions about single sheets of one product',
  '/api/reassessment/cycles/{id}/deliveries': 'proof of delivery, by person',
  '/api/reassessment/openings': 'what may be opened, asked for single products',
  '/api/report-lines': 'questions to one unit; the figures stand in the tables of the report',
  '/api/reports': 'each report is taken out as DOCX, PDF and XLSX',
  '/api/reports/{id}/changes': 'part of one report',
  '/api/reports/{id}/texts/{slot}': 'versions of one text block',
  '/api/rulebooks': 'the law, shipped as data',
  '/api/sales-points/{id}/inspections/{partId}/scans': 'in the printed record of the inspection',
  '/api/status-decisions/grounds': 'closed list of the program',
  '/api/sittings/{id}/earlier-agendas': 'a choice while the order of the day is made',
  '/api/sittings/{id}/earlier-agendas/{earlierId}': 'a proposal; the order of the day stands in the minutes',
  '/api/webhooks': 'a handful of other systems; no list for anybody else',
  '/api/webhooks/{id}/deliveries': 'technical log of one subscription',
  '/api/support/candidates': 'a choice while support is proposed',
};

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  properties?: Record<string, Schema>;
}
interface Document {
  paths: Record<string, { get?: { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> } }>;
  components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'apps', 'api', 'openapi.json'), 'utf8'),
) as Document;

function whole(schema: Schema): Schema {
  const inner = schema.allOf?.[0] ?? schema;
  return inner.$ref === undefined
    ? inner
    : whole(document.components.schemas[inner.$ref.split('/').at(-1) ?? ''] ?? {});
}

/** Answers an array, a keyset page, or rows under `items` without being one record (which has an id). */
function isList(schema: Schema): boolean {
  const { type, properties = {} } = whole(schema);
  return type === 'array' || ('items' in properties && !('id' in properties));
}

const lists = Object.entries(document.paths).flatMap(([path, { get }]) => {
  const schema = get?.responses['200']?.content?.['application/json']?.schema;
  return schema && isList(schema) ? [path] : [];
});

/** "/api/x/{register}/y" also stands for each list of a single register. */
const isTakenOut = (path: string): boolean => {
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  return LIST_EXPORTS.some((list) => list.path === path || pattern.test(list.path));
};

it('every list can be taken out as a file, or says why not', () => {
  expect(lists.filter((path) => !isTakenOut(path) && !(path in NOT_TAKEN_OUT))).toEqual([]);
});

it('no reason is left of a list that is taken out or gone', () => {
  expect(Object.keys(NOT_TAKEN_OUT).filter((path) => isTakenOut(path) || !lists.includes(path))).toEqual([]);
});

it('no list is taken out that is none', () => {
  const known = lists.map((path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));
  expect(
    LIST_EXPORTS.filter(({ path }) => !known.some((pattern) => pattern.test(path))).map(({ path }) => path),
  ).toEqual([]);
});
