/** The tables of what happened and what was said: incidents, what began with them, accounts, positions, arguments. */
import { byDate } from '../incidents';
import type { Argument, Incident, Position } from '../model';
import type { Edtf } from '../time';
import { CATEGORIES, LANGUAGES, PARTIES, SIDES, STRENGTHS } from './codes';
import { claimId, partId, periodId } from './ids';
import { confidenceColumn, dateColumns, table } from './table';

export const incidents = table<Incident>({
  name: 'incidents',
  title: 'Incidents',
  description: 'What happened, when and where, by date.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'territories', table: 'territories', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The incident, by a short word that stays from version to version.', of: (i) => i.id },
    ...dateColumns<Incident>((i) => i.date, { required: true, description: 'When it happened.' }),
    { name: 'title', type: 'string', required: true, description: 'What happened, in at most 90 characters.', of: (i) => i.title },
    { name: 'summary', type: 'string', required: true, description: 'One or two neutral sentences.', of: (i) => i.summary },
    { name: 'category', type: 'string', required: true, codes: CATEGORIES, description: 'The kind of incident.', of: (i) => i.category },
    { name: 'place', type: 'string', required: false, description: 'The name of the place; empty where the incident has none.', of: (i) => i.place?.name },
    { name: 'lon', type: 'number', required: false, description: 'Degrees east, WGS 84.', of: (i) => i.place?.lon },
    { name: 'lat', type: 'number', required: false, description: 'Degrees north, WGS 84.', of: (i) => i.place?.lat },
    { name: 'representative', type: 'boolean', required: false, description: 'True where the point stands for a wider place.', of: (i) => i.place?.representative },
    { name: 'territories', type: 'list', required: false, description: 'The lands that it is about.', of: (i) => i.territories },
    { name: 'parties', type: 'list', required: false, codes: PARTIES, description: 'Who took part.', of: (i) => i.parties },
    { name: 'contested', type: 'string', required: false, description: 'What the sides tell differently.', of: (i) => i.contested },
    confidenceColumn((i) => i.confidence),
    { name: 'doubt', type: 'string', required: false, description: 'What of it is attested how well, where that differs.', of: (i) => i.doubt },
  ],
  items: (dataset) => [...dataset.incidents].sort(byDate),
});

type Beginning = { readonly incident: string; readonly territory: string; readonly from: Edtf; readonly period: string | null; readonly claims: readonly string[] };

export const beginnings = table<Beginning>({
  name: 'beginnings',
  title: 'What began with an incident',
  description: 'The periods of control and the claims that began with an incident.',
  primaryKey: ['incident', 'territory', 'from_date'],
  foreignKeys: [
    { column: 'incident', table: 'incidents', references: 'id' },
    { column: 'territory', table: 'territories', references: 'id' },
    { column: 'period', table: 'periods', references: 'id' },
    { column: 'claims', table: 'claims', references: 'id' },
  ],
  columns: [
    { name: 'incident', type: 'string', required: true, description: 'The incident.', of: (b) => b.incident },
    { name: 'territory', type: 'string', required: true, description: 'The land.', of: (b) => b.territory },
    { name: 'from_date', type: 'edtf', required: true, description: 'The beginning of the period or of the claim, as it is written there.', of: (b) => b.from.text },
    { name: 'period', type: 'string', required: false, description: 'The period of control that began; empty where none did.', of: (b) => b.period },
    { name: 'claims', type: 'list', required: false, description: 'The claims that began; empty where none did.', of: (b) => b.claims },
  ],
  items: ({ incidents: all, territories }) =>
    [...all].sort(byDate).flatMap((incident) =>
      (incident.began ?? []).map(({ territory: id, from }): Beginning => {
        const territory = territories.find((t) => t.id === id);
        const period = territory?.periods.find((p) => p.from.text === from.text);
        const claims = territory?.claims.filter((c) => c.from.text === from.text) ?? [];
        return {
          incident: incident.id,
          territory: id,
          from,
          period: territory && period ? periodId(territory, period) : null,
          claims: territory ? claims.map((claim) => claimId(territory, claim)) : [],
        };
      }),
    ),
});

export const accounts = table<{ readonly incident: Incident; readonly n: number; readonly account: NonNullable<Incident['accounts']>[number] }>({
  name: 'accounts',
  title: 'Accounts',
  description: 'How each side tells an incident that the sides tell differently.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'incident', table: 'incidents', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The incident and the number of the account from 1, with a colon between.', of: ({ incident, n }) => partId(incident.id, n) },
    { name: 'incident', type: 'string', required: true, description: 'The incident.', of: ({ incident }) => incident.id },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place among the accounts of the incident, from 1.', of: ({ n }) => n + 1 },
    { name: 'side', type: 'string', required: true, codes: SIDES, description: 'Who tells it so.', of: ({ account }) => account.side },
    { name: 'text', type: 'string', required: true, description: 'What that side says, attributed to who says it.', of: ({ account }) => account.text },
  ],
  items: (dataset) => [...dataset.incidents].sort(byDate).flatMap((incident) => (incident.accounts ?? []).map((account, n) => ({ incident, n, account }))),
});

export const positions = table<Position>({
  name: 'positions',
  title: 'Positions',
  description: 'What each side’s government said of the dispute, when, and what it amounted to.',
  primaryKey: ['id'],
  foreignKeys: [
    { column: 'territories', table: 'territories', references: 'id' },
    { column: 'follows', table: 'positions', references: 'id' },
  ],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The position, by a short word that stays from version to version.', of: (p) => p.id },
    { name: 'side', type: 'string', required: true, codes: SIDES, description: 'Whose position it is.', of: (p) => p.side },
    ...dateColumns<Position>((p) => p.date, { required: true, description: 'When it was said.' }),
    { name: 'territories', type: 'list', required: true, description: 'The lands that it is about.', of: (p) => p.territories },
    { name: 'strength', type: 'string', required: true, codes: STRENGTHS, description: 'What it amounted to for these lands.', of: (p) => p.strength },
    { name: 'title', type: 'string', required: true, description: 'What was said, in at most 90 characters.', of: (p) => p.title },
    { name: 'summary', type: 'string', required: true, description: 'What was said, by whom and where, attributed.', of: (p) => p.summary },
    { name: 'words', type: 'string', required: false, description: 'Its own words, short.', of: (p) => p.words?.text },
    { name: 'words_language', type: 'string', required: false, codes: LANGUAGES, description: 'The language of these words, in ISO 639-1.', of: (p) => p.words?.language },
    { name: 'words_translated', type: 'boolean', required: false, description: 'True where the English is not the document’s own.', of: (p) => p.words?.translated },
    { name: 'change', type: 'string', required: false, description: 'How it differs from the wording before.', of: (p) => p.change },
    { name: 'follows', type: 'string', required: false, description: 'The position whose wording it changed.', of: (p) => p.follows },
    confidenceColumn((p) => p.confidence),
  ],
  items: (dataset) =>
    [...dataset.positions].sort((a, b) => a.date.extent.start - b.date.extent.start || a.date.extent.end - b.date.extent.end || (a.id < b.id ? -1 : 1)),
});

const answerText = ({ answer }: Argument): string | undefined => ('text' in answer ? answer.text : undefined);

export const argumentsTable = table<Argument>({
  name: 'arguments',
  title: 'Arguments',
  description: 'The questions on which the sides differ: one side’s claim and the other’s answer.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'territories', table: 'territories', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The argument, by a short word that stays from version to version.', of: (a) => a.id },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place in lists, from 1.', of: (a) => a.order },
    { name: 'question', type: 'string', required: true, description: 'The question on which the sides differ.', of: (a) => a.question },
    { name: 'territories', type: 'list', required: true, description: 'The lands that it is about.', of: (a) => a.territories },
    { name: 'claim_side', type: 'string', required: true, codes: SIDES, description: 'Who claims.', of: (a) => a.claim.side },
    { name: 'claim', type: 'string', required: true, description: 'What that side says.', of: (a) => a.claim.text },
    { name: 'answer_side', type: 'string', required: true, codes: SIDES, description: 'Who answers, or is not known to.', of: (a) => a.answer.side },
    { name: 'answer', type: 'string', required: false, description: 'What that side says to it; empty where no answer is known.', of: answerText },
    { name: 'answer_known', type: 'boolean', required: true, description: 'False where no answer is known.', of: (a) => answerText(a) !== undefined },
    { name: 'others', type: 'string', required: false, description: 'What third parties or scholars say.', of: (a) => a.others?.text },
  ],
  items: (dataset) => dataset.arguments,
});
