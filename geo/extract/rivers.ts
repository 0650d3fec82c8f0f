/** Rivers of Natural Earth (1:10m shapefile) by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mapshaper from 'mapshaper';
import type { Feature, FeatureCollection } from 'geojson';
import type { Box } from './ring';

/** The file's own spellings; it has some rivers under several. */
const WANTED = ['Amur', 'Heilong', 'Argun', 'Shilka', 'Songhua', 'Nen', 'Ussuri', 'Song.acha', 'Yalu', 'Liao', 'Xiliao', 'Tumen', 'Zeya'];

export async function readRivers(folder: string, box: Box): Promise<readonly Feature[]> {
  const part = (end: string) => readFileSync(join(folder, `ne_10m_rivers_lake_centerlines.${end}`));
  const commands = [
    '-i rivers.shp encoding=utf8',
    `-filter "new RegExp('(^| )(${WANTED.join('|')})( |[^a-z]|$)').test(name || '')"`,
    `-clip bbox=${box.join(',')} -filter remove-empty -filter-fields name`,
    '-o out.json format=geojson precision=0.0001',
  ];
  const files = { 'rivers.shp': part('shp'), 'rivers.dbf': part('dbf'), 'rivers.prj': part('prj') };
  const output = await mapshaper.applyCommands(commands.join(' '), files);
  const { features } = JSON.parse(new TextDecoder().decode(output['out.json'])) as FeatureCollection;
  return features;
}
