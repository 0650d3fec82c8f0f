/**
 * Which source draws which island: the one place to change it.
 *
 * "dcw" is the better in position and area (DCW `RUSAK`), but where its makers had it from is
 * not documented; "gshhg" is documented and 100 to 300 m too fat on small islands. Never mix
 * the two on one island. To take GSHHG instead, write "gshhg" here and rebuild.
 */
export const islandSource: Readonly<Record<'kurils' | 'sakhalin', 'dcw' | 'gshhg'>> = {
  kurils: 'dcw',
  sakhalin: 'dcw',
};
